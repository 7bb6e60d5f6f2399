package de.verweisnetz.directory.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;

/** Reads stored documents; prices and coordinates keep every digit they came with. */
public final class DocumentJson {
    private static final ObjectReader EXACT = Json.MAPPER
            .readerFor(ObjectNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private DocumentJson() {}

    /** The tree of a column that holds a JSON object. */
    public static ObjectNode read(Object column) {
        try {
            return EXACT.readValue((String) column);
        } catch (JsonProcessingException e) {
            // Its message may quote the document.
            throw new IllegalStateException("A stored document is no JSON object");
        }
    }
}

package de.verweisnetz.data.intake.hsds;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What every reader asks of a row, and the form in which rows are read without losing a digit. */
public final class RowFields {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RowFields() {}

    /** The id of a row as text, empty where it has none. */
    public static String id(JsonNode row) {
        JsonNode id = row.path("id");
        return id.isValueNode() && !id.isNull() ? id.asText().strip() : "";
    }

    public static List<ObjectNode> objects(ArrayNode list) {
        return list.valueStream()
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .toList();
    }
}

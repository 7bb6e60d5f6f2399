package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads a bundle record by record, so that a large one never has to fit into memory twice. */
public final class BundleReader {
    // Prices and coordinates keep every digit they came with; a key given twice would silently lose one value.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BundleReader() {}

    /** What was read and what was wrong with the form; after a syntax error the bundle holds what came before it. */
    public record Result(DirectoryBundle bundle, List<Finding> findings) {
        public boolean isReadable() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    /**
     * Reads the whole bundle.
     *
     * @throws IOException if the stream itself fails; bad JSON is a finding
     */
    public static Result read(InputStream in) throws IOException {
        DirectoryBundle bundle = DirectoryBundle.empty("");
        bundle.header().removeAll();
        List<Finding> findings =
                read(in, bundle.header(), (kind, node) -> bundle.of(kind).add(node));
        return new Result(bundle, findings);
    }

    /**
     * Hands every record to the consumer in the order of the file and keeps none; other properties go to the header.
     *
     * @throws IOException if the stream itself fails; bad JSON is a finding
     */
    public static List<Finding> read(InputStream in, ObjectNode header, BiConsumer<EntityKind, ObjectNode> records)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(in)) {
            readBundle(parser, header, records, findings);
        } catch (JsonProcessingException e) {
            findings.add(syntax(e));
        }
        return findings;
    }

    private static void readBundle(
            JsonParser parser, ObjectNode header, BiConsumer<EntityKind, ObjectNode> records, List<Finding> findings)
            throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            findings.add(new Finding(null, null, "", FindingCode.BUNDLE_SHAPE, List.of()));
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            parser.nextToken();
            Optional<EntityKind> kind = EntityKind.ofProperty(property);
            if (kind.isPresent()) {
                readList(parser, kind.get(), records, findings);
            } else {
                header.set(property, parser.<JsonNode>readValueAsTree());
            }
        }
        // A file cut off behind its last record must not pass as whole, nor one with something behind the bundle.
        if (parser.nextToken() != null) {
            findings.add(new Finding(null, null, "", FindingCode.BUNDLE_SHAPE, List.of()));
        }
    }

    private static void readList(
            JsonParser parser, EntityKind kind, BiConsumer<EntityKind, ObjectNode> records, List<Finding> findings)
            throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            parser.skipChildren();
            findings.add(new Finding(kind, null, "/" + kind.property(), FindingCode.NOT_A_LIST, List.of()));
            return;
        }
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            JsonNode node = parser.readValueAsTree();
            if (node instanceof ObjectNode object) {
                records.accept(kind, object);
            } else {
                String pointer = "/" + kind.property() + "/" + index;
                findings.add(new Finding(kind, null, pointer, FindingCode.NOT_AN_OBJECT, List.of()));
            }
        }
    }

    private static Finding syntax(JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        String line = Integer.toString(Math.max(at.getLineNr(), 1));
        String column = Integer.toString(Math.max(at.getColumnNr(), 1));
        return new Finding(
                null, null, "", FindingCode.JSON_SYNTAX, List.of(line, column, String.valueOf(e.getOriginalMessage())));
    }
}

package de.verweisnetz.data.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.verweisnetz.data.intake.hsds.SourceTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the top level of a JSON file is, told by its keys before anything is read. */
enum JsonForm {
    /** Lists by table: a bundle, or the tables of a datapackage. */
    TABLES,
    /** One page of an HSDS API. */
    PAGE,
    /** A list of documents. */
    LIST,
    /** A single document. */
    DOCUMENT,
    /** Neither an object nor a list. */
    OTHER;

    private static final Set<String> PAGES = Set.of("contents", "content", "items", "data", "results", "records");

    /** Reads the keys of the top level and skips what is below. */
    static JsonForm of(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return LIST;
        }
        if (first != JsonToken.START_OBJECT) {
            return OTHER;
        }
        Map<String, JsonToken> keys = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            keys.put(key, parser.nextToken());
            parser.skipChildren();
        }
        return ofKeys(keys);
    }

    private static JsonForm ofKeys(Map<String, JsonToken> keys) {
        boolean document = keys.containsKey("id") && !keys.get("id").isStructStart();
        if (!document && keys.entrySet().stream().anyMatch(JsonForm::isTable)) {
            return TABLES;
        }
        if (!document && keys.entrySet().stream().anyMatch(JsonForm::isPage)) {
            return PAGE;
        }
        return DOCUMENT;
    }

    static boolean isPage(String key) {
        return PAGES.contains(key);
    }

    private static boolean isPage(Map.Entry<String, JsonToken> key) {
        return key.getValue() == JsonToken.START_ARRAY && isPage(key.getKey());
    }

    private static boolean isTable(Map.Entry<String, JsonToken> key) {
        return key.getValue() == JsonToken.START_ARRAY
                && SourceTable.named(key.getKey()).isPresent();
    }
}

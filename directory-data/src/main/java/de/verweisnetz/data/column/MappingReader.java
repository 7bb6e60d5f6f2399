package de.verweisnetz.data.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a remembered mapping and refuses what it does not know. */
final class MappingReader {
    private MappingReader() {}

    static ColumnMapping read(JsonNode json) {
        onlyKnown(json, "", Set.of("columns", "constants"));
        List<ColumnMapping.Column> columns = new ArrayList<>();
        JsonNode list = json.path("columns");
        if (!list.isMissingNode() && !list.isArray()) {
            throw new MappingProblem("/columns", "A list is expected");
        }
        for (int i = 0; i < list.size(); i++) {
            columns.add(column(list.get(i), "/columns/" + i));
        }
        Map<TargetField, String> constants = new EnumMap<>(TargetField.class);
        texts(json.path("constants"), "/constants").forEach((key, value) -> {
            constants.put(field(key, "/constants/" + key), value);
        });
        return new ColumnMapping(columns, constants);
    }

    private static ColumnMapping.Column column(JsonNode node, String at) {
        onlyKnown(node, at, Set.of("column", "field", "separator", "values"));
        String header = text(node, at, "column");
        if (header == null) {
            throw new MappingProblem(at + "/column", "The name of the column is missing");
        }
        String field = text(node, at, "field");
        return new ColumnMapping.Column(
                header,
                field == null ? null : field(field, at + "/field"),
                text(node, at, "separator"),
                texts(node.path("values"), at + "/values"));
    }

    private static TargetField field(String key, String at) {
        return TargetField.ofKey(key).orElseThrow(() -> new MappingProblem(at, "There is no such field"));
    }

    private static @Nullable String text(JsonNode node, String at, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new MappingProblem(at + "/" + name, "A text is expected");
        }
        return value.asText();
    }

    private static Map<String, String> texts(JsonNode node, String at) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isNull()) {
            onlyKnown(node, at, null);
            node.properties().forEach(entry -> {
                String value = text(node, at, entry.getKey());
                if (value != null) {
                    texts.put(entry.getKey(), value);
                }
            });
        }
        return texts;
    }

    private static void onlyKnown(JsonNode node, String at, @Nullable Set<String> names) {
        if (!node.isObject()) {
            throw new MappingProblem(at, "An object is expected");
        }
        node.properties().forEach(entry -> {
            if (names != null && !names.contains(entry.getKey())) {
                throw new MappingProblem(at + "/" + entry.getKey(), "There is no such property");
            }
        });
    }
}

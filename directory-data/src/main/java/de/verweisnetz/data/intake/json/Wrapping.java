package de.verweisnetz.data.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.intake.hsds.SourceTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A document that comes in another object: ours in {@code {"kind": …, "document": …}}, others in {@code {"service": …}},
 * {@code {"type": …, "data": …}} or, as JSON:API has it, with its fields in {@code attributes}.
 *
 * @param table what the object around it says it is
 * @param isOurs whether it comes from an export of ours and is as HSDS 3.1 wants it
 */
record Wrapping(ObjectNode document, Optional<SourceTable> table, boolean isOurs) {
    private static final Set<String> KIND = Set.of("kind", "type", "table", "entity");
    private static final Set<String> CONTENT = Set.of("document", "data", "record", "body");
    private static final int PARTS = 2;

    static Wrapping open(ObjectNode object) {
        if (object.size() == 1) {
            Map.Entry<String, JsonNode> only = object.properties().iterator().next();
            Optional<SourceTable> table = documents(only.getKey());
            if (table.isPresent() && only.getValue() instanceof ObjectNode document) {
                return new Wrapping(document, table, false);
            }
        }
        Optional<SourceTable> table = KIND.stream()
                .filter(name -> object.path(name).isTextual())
                .map(name -> documents(object.path(name).asText()))
                .flatMap(Optional::stream)
                .findFirst();
        if (table.isPresent() && object.size() == PARTS) {
            for (String name : CONTENT) {
                if (object.path(name) instanceof ObjectNode document) {
                    return new Wrapping(document, table, name.equals("document"));
                }
            }
        }
        if (table.isPresent() && object.path("attributes") instanceof ObjectNode fields && !object.has("name")) {
            ObjectNode document = fields.deepCopy();
            object.properties().stream()
                    .filter(field -> !field.getKey().equals("attributes") && !KIND.contains(field.getKey()))
                    .filter(field -> !document.has(field.getKey()))
                    .forEach(field -> document.set(field.getKey(), field.getValue()));
            return new Wrapping(document, table, false);
        }
        return new Wrapping(object, Optional.empty(), false);
    }

    private static Optional<SourceTable> documents(String name) {
        return SourceTable.named(name).filter(table -> table.kind().isPresent());
    }
}

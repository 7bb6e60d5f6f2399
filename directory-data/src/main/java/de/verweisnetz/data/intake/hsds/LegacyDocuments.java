package de.verweisnetz.data.intake.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives what is nested in documents of HSDS 1.0 to 2.0 the names of 3.1, so that it is found where 3.1 has it. */
public final class LegacyDocuments {
    private LegacyDocuments() {}

    /** Renames the lists of one object; whether any of them was one that 3.1 does not have. */
    public static boolean lift(SourceTable table, ObjectNode node) {
        boolean legacy = false;
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            String name = SourceTable.stem(field.getKey());
            Optional<SourceTable> nested = isRows(field.getValue()) ? SourceTable.named(name) : Optional.empty();
            Optional<String> place = nested.flatMap(each -> place(table, each));
            if (place.isPresent()) {
                move(node, field.getKey(), name, place.get());
                legacy |= LegacyRows.isLegacy(name);
            } else if (nested.isPresent() && field.getValue() instanceof ObjectNode document) {
                LegacyRows.inside(name, nested.get(), document);
            }
        }
        return legacy;
    }

    /** The list in which 3.1 keeps rows of one table in a row of another. */
    private static Optional<String> place(SourceTable parent, SourceTable nested) {
        return switch (nested) {
            case ATTRIBUTE -> Optional.of("attributes");
            case SERVICE_AT_LOCATION -> Optional.of("service_at_locations");
            default ->
                Nesting.slots(nested).stream()
                        .filter(slot -> slot.parent() == parent)
                        .map(Nesting.Slot::property)
                        .findFirst();
        };
    }

    private static void move(ObjectNode node, String old, String name, String place) {
        if (!old.equals(place)
                && node.path(place).isValueNode()
                && !node.path(place).isNull()) {
            return;
        }
        JsonNode rows = node.remove(old);
        SourceTable nested = SourceTable.named(name).orElseThrow();
        ArrayNode list = node.path(place) instanceof ArrayNode there ? there : node.putArray(place);
        for (ObjectNode row : objects(rows)) {
            LegacyRows.inside(name, nested, row);
            list.add(row);
        }
    }

    private static List<ObjectNode> objects(JsonNode rows) {
        return rows instanceof ObjectNode single ? List.of(single) : RowFields.objects((ArrayNode) rows);
    }

    private static boolean isRows(JsonNode value) {
        return value.isObject()
                || value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isObject);
    }
}

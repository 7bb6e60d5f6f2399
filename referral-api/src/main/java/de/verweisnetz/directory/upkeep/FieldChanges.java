package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Says field by field what differs between two versions of a document. */
final class FieldChanges {
    private final List<FieldChange> changes = new ArrayList<>();

    private FieldChanges() {}

    /**
     * In the order of the documents.
     *
     * @param before null for a document that was not there
     * @param after null for a document that is no longer there
     */
    static List<FieldChange> between(@Nullable ObjectNode before, @Nullable ObjectNode after) {
        var found = new FieldChanges();
        found.compare("", node(before), node(after));
        return List.copyOf(found.changes);
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode old && after instanceof ObjectNode now) {
            compareFields(pointer, old, now);
        } else if (before instanceof ArrayNode old && after instanceof ArrayNode now && holdsObjects(old, now)) {
            compareElements(pointer, old, now);
        } else if (pointer.isEmpty()) {
            var whole = before.isMissingNode() ? after : before;
            whole.properties()
                    .forEach(field -> compare(
                            step(pointer, field.getKey()), before.path(field.getKey()), after.path(field.getKey())));
        } else {
            changes.add(new FieldChange(pointer, value(before), value(after)));
        }
    }

    private void compareFields(String pointer, ObjectNode before, ObjectNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(step(pointer, name), before.path(name), after.path(name)));
    }

    /** A list of plain values reads better as a whole than value by value. */
    private static boolean holdsObjects(ArrayNode before, ArrayNode after) {
        return isObjects(before) && isObjects(after);
    }

    private static boolean isObjects(ArrayNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isObject);
    }

    private void compareElements(String pointer, ArrayNode before, ArrayNode after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            compare(step(pointer, String.valueOf(i)), before.path(i), after.path(i));
        }
    }

    private static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode node(@Nullable ObjectNode document) {
        return document == null ? MissingNode.getInstance() : document;
    }

    private static @Nullable JsonNode value(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}

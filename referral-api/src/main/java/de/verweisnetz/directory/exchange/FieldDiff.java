package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different between two documents, field by field. */
final class FieldDiff {
    private static final int MOST = 200;

    private final List<Change> changes = new ArrayList<>();

    private FieldDiff() {}

    /** One field that is different; absent before or after means that it was not there. */
    record Change(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {}

    /** The differences, up to a limit that no person reads beyond. */
    static List<Change> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        var diff = new FieldDiff();
        diff.compare(before, after, "");
        return List.copyOf(diff.changes);
    }

    private void compare(@Nullable JsonNode before, @Nullable JsonNode after, String at) {
        if (changes.size() >= MOST || Objects.equals(before, after)) {
            return;
        }
        if ((before == null || before instanceof ObjectNode)
                && (after == null || after instanceof ObjectNode)
                && (at.isEmpty() || before != null && after != null)) {
            names(before, after)
                    .forEach(name -> compare(child(before, name), child(after, name), at + "/" + escaped(name)));
        } else if (before instanceof ArrayNode one && after instanceof ArrayNode other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(one.get(i), other.get(i), at + "/" + i);
            }
        } else {
            changes.add(new Change(at, before, after));
        }
    }

    private static LinkedHashSet<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
        var names = new LinkedHashSet<String>();
        if (before != null) {
            before.fieldNames().forEachRemaining(names::add);
        }
        if (after != null) {
            after.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    /** A name as JSON pointers write it. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.DecisionRequest.Keep;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what was changed here and what was changed at the source since both were the same.
 *
 * <p>Field by field: what only one side changed counts; what both changed differently is a conflict. A list is one field.
 */
final class ThreeWay {
    private final Keep keep;
    private final Set<String> conflicts = new TreeSet<>();

    private ThreeWay(Keep keep) {
        this.keep = keep;
    }

    /**
     * What comes out.
     *
     * @param conflicts JSON pointers of the fields that both sides changed
     */
    record Merged(ObjectNode body, Set<String> conflicts) {}

    /**
     * @param base what the source said last; null when it never said anything, so that every difference is a conflict
     */
    static Merged merge(@Nullable ObjectNode base, ObjectNode ours, ObjectNode theirs, Keep keep) {
        var merge = new ThreeWay(keep);
        return new Merged(merge.objects(base, ours, theirs, ""), merge.conflicts);
    }

    private ObjectNode objects(@Nullable JsonNode base, ObjectNode ours, ObjectNode theirs, String at) {
        var names = new LinkedHashSet<String>();
        ours.fieldNames().forEachRemaining(names::add);
        theirs.fieldNames().forEachRemaining(names::add);
        var merged = JsonNodeFactory.instance.objectNode();
        for (var name : names) {
            var before = base == null ? null : base.get(name);
            var value = values(before, ours.get(name), theirs.get(name), at + "/" + FieldDiff.escaped(name));
            if (value != null) {
                merged.set(name, value);
            }
        }
        return merged;
    }

    private @Nullable JsonNode values(
            @Nullable JsonNode base, @Nullable JsonNode ours, @Nullable JsonNode theirs, String at) {
        if (Objects.equals(ours, theirs) || Objects.equals(base, theirs)) {
            return ours;
        }
        if (Objects.equals(base, ours)) {
            return theirs;
        }
        if (ours instanceof ObjectNode one && theirs instanceof ObjectNode other) {
            return objects(base, one, other, at);
        }
        conflicts.add(at);
        return keep == Keep.THEIRS ? theirs : ours;
    }
}

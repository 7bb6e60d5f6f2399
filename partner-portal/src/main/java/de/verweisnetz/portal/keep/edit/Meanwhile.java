package de.verweisnetz.portal.keep.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.FieldChange;
import de.verweisnetz.portal.api.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others have changed of a document since somebody opened it. */
final class Meanwhile {
    /** Newest first. */
    private final List<Revision> revisions;

    private Meanwhile(List<Revision> revisions) {
        this.revisions = revisions;
    }

    /** @param newestFirst as a history lists its revisions */
    static Meanwhile since(long opened, List<Revision> newestFirst) {
        return new Meanwhile(newestFirst.stream()
                .filter(revision -> revision.version() > opened)
                .toList());
    }

    /** The document as it was opened. */
    ObjectNode undoneIn(ObjectNode now) {
        ObjectNode document = now.deepCopy();
        revisions.forEach(revision -> undo(document, revision.changes()));
        return document;
    }

    /** What was there comes back, of a list its first element first; what was not there goes, the last one first. */
    private static void undo(ObjectNode document, List<FieldChange> changes) {
        changes.stream().filter(change -> change.before() != null).forEach(change -> put(document, change));
        List<FieldChange> lastFirst = new ArrayList<>(changes);
        Collections.reverse(lastFirst);
        lastFirst.stream().filter(change -> change.before() == null).forEach(change -> put(document, change));
    }

    /** Oldest first, with a mark at each that {@code mine} changes too. */
    List<FieldChange> against(ObjectNode mine) {
        List<Revision> oldestFirst = new ArrayList<>(revisions);
        Collections.reverse(oldestFirst);
        return oldestFirst.stream()
                .flatMap(revision -> revision.changes().stream())
                .map(change -> new FieldChange(
                        change.pointer(), change.before(), change.after(), touches(mine, change.pointer())))
                .toList();
    }

    /** A merge patch (RFC 7396) applied. */
    static ObjectNode merged(ObjectNode document, ObjectNode patch) {
        ObjectNode merged = document.deepCopy();
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                merged.remove(field.getKey());
            } else if (value instanceof ObjectNode inner) {
                ObjectNode outer = merged.path(field.getKey()) instanceof ObjectNode known ? known : inner.objectNode();
                merged.set(field.getKey(), merged(outer, inner));
            } else {
                merged.set(field.getKey(), value);
            }
        });
        return merged;
    }

    private static void put(ObjectNode document, FieldChange change) {
        JsonPointer pointer = JsonPointer.compile(change.pointer());
        String name = pointer.last().getMatchingProperty();
        JsonNode parent = document.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            put(list, Integer.parseInt(name), change.before());
        } else if (parent instanceof ObjectNode object) {
            if (change.before() == null) {
                object.remove(name);
            } else {
                object.set(name, change.before());
            }
        }
    }

    private static void put(ArrayNode list, int index, @Nullable JsonNode value) {
        if (value == null) {
            list.remove(index);
        } else if (index < list.size()) {
            list.set(index, value);
        } else {
            list.add(value);
        }
    }

    private static boolean touches(ObjectNode patch, String pointer) {
        JsonNode at = patch;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            at = at.path(rest.getMatchingProperty());
            if (at.isMissingNode()) {
                return false;
            }
            if (!at.isObject()) {
                return true;
            }
        }
        return true;
    }
}

package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import java.util.Map;

/** Puts two tellings of the same document together: fields and list elements add up, the first value of a field stays. */
final class CopyMerge {
    private final FindingReport findings;

    CopyMerge(FindingReport findings) {
        this.findings = findings;
    }

    /** Whether the first changed. */
    boolean into(ObjectNode first, ObjectNode second, SourceTable table, Origin origin) {
        return merge(first, second, table, RowTarget.id(first), "", origin);
    }

    private boolean merge(ObjectNode first, ObjectNode second, SourceTable table, String id, String at, Origin origin) {
        boolean changed = false;
        for (Map.Entry<String, JsonNode> field : second.properties()) {
            JsonNode mine = first.path(field.getKey());
            JsonNode other = field.getValue();
            String pointer = at + "/" + FindingReport.escape(field.getKey());
            if (mine.isMissingNode() || mine.isNull() && !other.isNull()) {
                first.set(field.getKey(), other);
                changed = true;
            } else if (mine instanceof ObjectNode object && other instanceof ObjectNode addition) {
                changed |= merge(object, addition, table, id, pointer, origin);
            } else if (mine instanceof ArrayNode list && other instanceof ArrayNode additions) {
                changed |= union(list, additions);
            } else if (!mine.equals(other) && !other.isNull()) {
                findings.report(
                        table.kind().orElse(null), id, origin, pointer, FindingCode.CONFLICTING_COPIES, id, pointer);
            }
        }
        return changed;
    }

    private static boolean union(ArrayNode list, ArrayNode additions) {
        boolean changed = false;
        for (JsonNode addition : additions) {
            String id = RowTarget.id(addition);
            boolean known = list.valueStream()
                    .anyMatch(each -> each.equals(addition)
                            || !id.isEmpty() && RowTarget.id(each).equals(id));
            if (!known) {
                list.add(addition);
                changed = true;
            }
        }
        return changed;
    }
}

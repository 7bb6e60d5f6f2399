package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Leftovers;
import de.verweisnetz.data.intake.report.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts two tellings of the same document together: fields and list elements add up, the first value of a field stays,
 * and a second one that contradicts it is left over.
 */
final class CopyMerge {
    private final FindingReport findings;

    private final Leftovers leftovers;

    CopyMerge(FindingReport findings, Leftovers leftovers) {
        this.findings = findings;
        this.leftovers = leftovers;
    }

    /** Whether the first changed. */
    boolean into(ObjectNode first, ObjectNode second, SourceTable table, Origin origin) {
        Telling telling = new Telling(table, RowFields.id(first), origin);
        boolean changed = merge(first, second, "", telling);
        if (telling.contradiction != null) {
            leftovers.hand(table.singular(), second, telling.contradiction);
        }
        return changed;
    }

    /** Whose second telling it is, and what contradicted the first. */
    private static final class Telling {
        private final SourceTable table;
        private final String id;
        private final Origin origin;
        private @Nullable Finding contradiction;

        Telling(SourceTable table, String id, Origin origin) {
            this.table = table;
            this.id = id;
            this.origin = origin;
        }
    }

    private boolean merge(ObjectNode first, ObjectNode second, String at, Telling telling) {
        boolean changed = false;
        for (Map.Entry<String, JsonNode> field : second.properties()) {
            JsonNode mine = first.path(field.getKey());
            JsonNode other = field.getValue();
            String pointer = at + "/" + FindingReport.escape(field.getKey());
            if (mine.isMissingNode() || mine.isNull() && !other.isNull()) {
                first.set(field.getKey(), other);
                changed = true;
            } else if (mine instanceof ObjectNode object && other instanceof ObjectNode addition) {
                changed |= merge(object, addition, pointer, telling);
            } else if (mine instanceof ArrayNode list && other instanceof ArrayNode additions) {
                changed |= union(list, additions);
            } else if (!mine.equals(other) && !other.isNull()) {
                telling.contradiction = findings.report(
                        telling.table.kind().orElse(null),
                        telling.id,
                        telling.origin,
                        pointer,
                        FindingCode.CONFLICTING_COPIES,
                        telling.id,
                        pointer);
            }
        }
        return changed;
    }

    private static boolean union(ArrayNode list, ArrayNode additions) {
        boolean changed = false;
        for (JsonNode addition : additions) {
            String id = RowFields.id(addition);
            boolean known = list.valueStream()
                    .anyMatch(each -> each.equals(addition)
                            || !id.isEmpty() && RowFields.id(each).equals(id));
            if (!known) {
                list.add(addition);
                changed = true;
            }
        }
        return changed;
    }
}

package de.verweisnetz.data.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.hsds.LegacyDocuments;
import de.verweisnetz.data.intake.hsds.Nesting;
import de.verweisnetz.data.intake.hsds.Nesting.Split;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import de.verweisnetz.data.intake.join.RowTarget;
import de.verweisnetz.data.intake.report.FindingReport;
import de.verweisnetz.data.intake.report.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a nested document apart: what is a document of its own leaves it, and a reference stays in its place.
 *
 * <p>A service brings its organisation, program and offers, an offer its location, an attribute its term.
 */
public final class DocumentSplitter {
    private final RowTarget target;
    private final StableIds ids;
    private final FindingReport findings;
    private boolean legacy;
    private boolean current;

    public DocumentSplitter(RowTarget target, StableIds ids, FindingReport findings) {
        this.target = target;
        this.ids = ids;
        this.findings = findings;
    }

    /** From now on nothing is from before HSDS 3, or it may be. */
    void expectCurrent(boolean value) {
        current = value;
    }

    /** A document of the top level. */
    public void document(SourceTable table, ObjectNode document, Origin origin) {
        take(table, document, origin);
        target.document(table, document, origin);
    }

    /** A row of a table that is no document, which may nest some all the same. */
    public void row(SourceTable table, ObjectNode row, Origin origin) {
        take(table, row, origin);
        target.child(table, row, origin);
    }

    private void take(SourceTable table, ObjectNode node, Origin origin) {
        if (!current && LegacyDocuments.lift(table, node) && !legacy) {
            legacy = true;
            findings.report(origin, "", FindingCode.HSDS_VERSION, "1.0 – 2.0");
        }
        for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
            Optional<Split> split = Nesting.split(table, field.getKey());
            if (split.isPresent() && isSplit(field.getValue())) {
                split(table, node, field.getKey(), split.get(), origin);
            } else {
                Nesting.nested(field.getKey()).ifPresent(nested -> inside(nested, field.getValue(), origin));
            }
        }
    }

    private void inside(SourceTable table, JsonNode value, Origin origin) {
        if (value instanceof ObjectNode object) {
            take(table, object, origin);
        } else if (value instanceof ArrayNode list) {
            RowFields.objects(list).forEach(object -> take(table, object, origin));
        }
    }

    private void split(SourceTable table, ObjectNode node, String property, Split split, Origin origin) {
        JsonNode value = node.remove(property);
        if (value instanceof ArrayNode list) {
            String parent = identify(table, node);
            for (ObjectNode child : RowFields.objects(list)) {
                String reference = split.backReference();
                if (reference != null && !child.hasNonNull(reference)) {
                    child.put(reference, parent);
                }
                copy(split.table(), child, origin);
            }
        } else if (value instanceof ObjectNode child) {
            String id = copy(split.table(), child, origin);
            String reference = split.table().singular() + "_id";
            if (!node.hasNonNull(reference)) {
                node.put(reference, id);
            }
        }
    }

    private String copy(SourceTable table, ObjectNode child, Origin origin) {
        String id = identify(table, child);
        take(table, child, origin);
        target.copy(table, child, origin);
        return id;
    }

    /** The id of a document that others are to refer to; one made of what it says where it has none. */
    private String identify(SourceTable table, ObjectNode node) {
        String id = RowFields.id(node);
        if (id.isEmpty()) {
            id = ids.ofContent(table, node.toString());
            node.put("id", id);
        }
        return id;
    }

    /** Only whole objects can leave; a list of ids or a text of that name stays what it is. */
    private static boolean isSplit(@Nullable JsonNode value) {
        return value instanceof ObjectNode
                || value instanceof ArrayNode list
                        && !list.isEmpty()
                        && list.valueStream().allMatch(JsonNode::isObject);
    }
}

package de.verweisnetz.data.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Spreads documents over the rows of the HSDS tables, a parent's row before those nested in it.
 *
 * <p>An id that comes again in another row of a nested table, or is missing, is replaced for the tables by one made from
 * the parent's; the extra column gives the document its own back.
 */
public final class DocumentRows {
    private static final int MOST_UNITS = 10_000;

    private final RowIds ids = new RowIds();
    private final Map<String, ObjectNode> units = new HashMap<>();
    private final Sink sink;

    /** Takes the rows one after the other. */
    @FunctionalInterface
    public interface Sink {
        void row(TableRow row) throws IOException;
    }

    public DocumentRows(Sink sink) {
        this.sink = sink;
    }

    /** Hands the rows of one document to the sink. */
    public void spread(EntityKind kind, ObjectNode document) throws IOException {
        own(HsdsTable.of(kind), document);
    }

    private void own(HsdsTable table, ObjectNode node) throws IOException {
        RowBuilder row = new RowBuilder(table, node);
        row.id(node.path("id").asText());
        spread(row, node);
    }

    private void nested(HsdsTable table, ObjectNode node, RowBuilder parent, String position) throws IOException {
        RowBuilder row = new RowBuilder(table, node);
        JsonNode id = node.path("id");
        boolean keeps = id.isTextual() && !id.asText().isBlank() && ids.claim(table, id.asText());
        row.id(keeps ? id.asText() : parent.childId(position));
        row.parent(parent);
        spread(row, node);
    }

    private void spread(RowBuilder row, ObjectNode node) throws IOException {
        Map<String, HsdsTable> lists = row.table().nested();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!(lists.containsKey(field.getKey()) && isTable(field.getValue()))) {
                row.field(field.getKey(), field.getValue());
            }
        }
        referencedObjects(row, node);
        sink.row(row.build());
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            HsdsTable table = lists.get(field.getKey());
            if (table != null && isTable(field.getValue())) {
                for (int i = 0; i < field.getValue().size(); i++) {
                    nested(table, (ObjectNode) field.getValue().get(i), row, field.getKey() + "/" + i);
                }
            }
        }
    }

    /** An empty list has no rows that could say that it was there. */
    private static boolean isTable(JsonNode value) {
        return value instanceof ArrayNode list
                && !list.isEmpty()
                && list.valueStream().allMatch(JsonNode::isObject);
    }

    /** A unit and a term stay in the extra column as they are nested; the tables refer to them as well. */
    private void referencedObjects(RowBuilder row, ObjectNode node) throws IOException {
        if (row.table() == HsdsTable.ATTRIBUTE) {
            row.reference("taxonomy_term_id", node.path("taxonomy_term").path("id"));
        }
        if (row.table() == HsdsTable.SERVICE_CAPACITY && node.path("unit") instanceof ObjectNode unit) {
            String id = unit.path("id").asText();
            row.reference("unit_id", unit.path("id"));
            if (!id.isBlank() && units.size() < MOST_UNITS && units.putIfAbsent(id, unit) == null) {
                own(HsdsTable.UNIT, unit);
            }
        }
    }
}

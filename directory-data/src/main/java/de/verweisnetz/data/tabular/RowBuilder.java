package de.verweisnetz.data.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One row in the making: decides for each field whether a column can hold it as it is. */
final class RowBuilder {
    private final HsdsTable table;
    private final ObjectNode node;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, JsonNode> extra = new LinkedHashMap<>();
    private final Set<String> absent = new TreeSet<>();

    RowBuilder(HsdsTable table, ObjectNode node) {
        this.table = table;
        this.node = node;
    }

    HsdsTable table() {
        return table;
    }

    void id(String id) {
        linked("id", id);
    }

    void parent(RowBuilder parent) {
        linked(table.parentColumn(parent.table), parent.cells.getOrDefault("id", ""));
        table.parentTableColumn().ifPresent(column -> linked(column, parent.table.resource()));
    }

    /** An id that belongs to no other row below this one. */
    String childId(String position) {
        String name = table.resource() + "/" + cells.get("id") + "/" + position;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Fills a column that the document itself leaves open. */
    void reference(String column, JsonNode id) {
        if (!node.has(column) && id.isTextual()) {
            linked(column, id.asText());
        }
    }

    void field(String name, JsonNode value) {
        if (cells.containsKey(name)) {
            return;
        }
        Optional<HsdsTable.Column> column = table.column(name).filter(found -> !table.isParentColumn(name));
        if (column.isEmpty() || value.isContainerNode() || value.isNull()) {
            extra.put(name, value);
            return;
        }
        cells.put(name, value.asText());
        if (!saysTheSame(column.get(), value)) {
            extra.put(name, value);
        }
    }

    TableRow build() {
        return new TableRow(table, cells, ExtraColumn.of(extra, absent));
    }

    private void linked(String column, String value) {
        cells.put(column, value);
        JsonNode own = node.get(column);
        if (own == null) {
            absent.add(column);
        } else if (!own.isTextual() || !own.asText().equals(value)) {
            extra.put(column, own);
        }
    }

    /** Readers trim cells, take an empty one for nothing and read numbers only where HSDS has numbers. */
    private static boolean saysTheSame(HsdsTable.Column column, JsonNode value) {
        if (column.number()) {
            return value.isNumber();
        }
        String text = value.asText();
        return value.isTextual() && !text.isEmpty() && text.equals(text.strip()) && text.indexOf('\r') < 0;
    }
}

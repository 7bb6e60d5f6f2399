package de.verweisnetz.data.intake.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that stand in a description itself: objects, or lists of which the first is the header. */
public final class InlineRows implements TableRows {
    private final ArrayNode rows;

    public InlineRows(ArrayNode rows) {
        this.rows = rows;
    }

    @Override
    public void read(Consumer consumer) {
        List<String> names = names();
        if (!names.isEmpty() && !consumer.row(names, 1)) {
            return;
        }
        for (JsonNode row : rows) {
            List<String> cells = new ArrayList<>();
            if (row instanceof ObjectNode object) {
                names.forEach(name -> cells.add(text(object.path(name))));
            } else {
                row.forEach(cell -> cells.add(text(cell)));
            }
            if (!cells.isEmpty() && !consumer.row(cells, 1)) {
                return;
            }
        }
    }

    private List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.properties().stream().map(Map.Entry::getKey).forEach(names::add));
        return List.copyOf(names);
    }

    private static String text(JsonNode cell) {
        if (cell.isMissingNode() || cell.isNull()) {
            return "";
        }
        return cell.isContainerNode() ? cell.toString() : cell.asText();
    }
}

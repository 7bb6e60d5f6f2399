package de.verweisnetz.data.intake.join;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.intake.hsds.RowFields;
import de.verweisnetz.data.tabular.ExtraColumn;

/** Gives a row of one of our own packages back what the columns of HSDS could not say. */
final class TableExtras {
    private TableExtras() {}

    /** To be called when everything nested is in; a column of that name that holds something else is left alone. */
    static void apply(ObjectNode row) {
        JsonNode cell = row.path(ExtraColumn.NAME);
        if (cell.isTextual()) {
            try {
                if (RowFields.MAPPER.readTree(cell.asText()) instanceof ObjectNode extra) {
                    row.remove(ExtraColumn.NAME);
                    ExtraColumn.apply(row, extra);
                }
            } catch (JsonProcessingException e) {
                // Somebody else's column by the same name: it stays the text that it is.
                return;
            }
        }
    }
}

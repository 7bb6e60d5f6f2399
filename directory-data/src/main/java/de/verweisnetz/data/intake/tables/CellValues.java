package de.verweisnetz.data.intake.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.intake.hsds.Nesting;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the cells of an HSDS table into fields: the few numbers of HSDS into numbers, all else stays text. */
final class CellValues {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})([.,]\\d{1,30})?");

    private CellValues() {}

    static ObjectNode row(Map<String, String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        cells.forEach((column, cell) -> row.set(column, value(column, cell)));
        return row;
    }

    private static JsonNode value(String column, String cell) {
        String number = cell.strip();
        if (Nesting.NUMBERS.contains(column) && NUMBER.matcher(number).matches()) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(number.replace(',', '.')));
        }
        return JsonNodeFactory.instance.textNode(cell);
    }
}

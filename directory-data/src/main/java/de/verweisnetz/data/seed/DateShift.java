package de.verweisnetz.data.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Moves every date of a document by the same number of days. */
record DateShift(long days) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static DateShift between(LocalDate from, LocalDate to) {
        return new DateShift(ChronoUnit.DAYS.between(from, to));
    }

    void apply(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (isDate(field.getValue())) {
                    field.setValue(moved(field.getValue()));
                } else {
                    apply(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::apply);
        }
    }

    private static boolean isDate(JsonNode value) {
        return value.isTextual() && DATE.matcher(value.asText()).matches();
    }

    private TextNode moved(JsonNode date) {
        return TextNode.valueOf(LocalDate.parse(date.asText()).plusDays(days).toString());
    }
}

package de.verweisnetz.portal.keep.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Weekly times and languages as rows of fields; a language with several times has several rows. What the fields do not show stays with
 * an entry as long as its times stay.
 */
public final class WeekRows {
    public static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final List<String> SLOT = List.of("weekday", "opens_at", "closes_at");
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "languages", List.of("code", "mode", "weekday", "opens_at", "closes_at"),
            "hours", List.of("weekday", "opens_at", "closes_at", "access"),
            "phone_hours", List.of("weekday", "opens_at", "closes_at", "languages"));
    private static final int MOST_ROWS = 100;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.]?([0-5]\\d))?");
    private static final Pattern CODES = Pattern.compile("[a-z]{2,3}(?:[,; ]+[a-z]{2,3})*");

    private final String list;
    private final Form form;
    private final Texts t;

    WeekRows(String list, Form form, Texts t) {
        this.list = list;
        this.form = form;
        this.t = t;
    }

    public static List<String> columns(String list) {
        return COLUMNS.get(list);
    }

    /** How many rows the form has. */
    public static int count(String list, Form form) {
        String rows = form.value(list + ".rows");
        return rows.matches("\\d{1,3}") ? Math.min(Integer.parseInt(rows), MOST_ROWS) : 1;
    }

    static Form withOneMore(String list, Form form) {
        return form.with(list + ".rows", String.valueOf(count(list, form) + 1));
    }

    /** The fields as the entries fill them, and one empty row. */
    static void fill(String list, JsonNode entries, Map<String, List<String>> values) {
        int row = 0;
        for (JsonNode entry : entries) {
            for (JsonNode cells : rows(entry)) {
                for (String column : columns(list)) {
                    values.put(list + "." + row + "." + column, List.of(text(cells.path(column))));
                }
                row++;
            }
        }
        values.put(list + ".rows", List.of(String.valueOf(row + 1)));
    }

    /** The entries that the rows mean; a row that means none is rejected in the form. */
    ArrayNode read(JsonNode before) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        for (int row = 0; row < count(list, form); row++) {
            if (form.ticked(list + "." + row + ".gone") || isEmpty(row)) {
                continue;
            }
            if (list.equals("languages")) {
                addLanguage(row, before, entries);
            } else {
                slot(row, before).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private void addLanguage(int row, JsonNode before, ArrayNode entries) {
        String code = cell(row, "code");
        String mode = cell(row, "mode").equals("INTERPRETED") ? "INTERPRETED" : "SPOKEN";
        if (code.isEmpty()) {
            reject(row, "code");
            return;
        }
        Optional<ObjectNode> known = find(before, Map.of("code", code, "mode", mode));
        ObjectNode language = find(entries, Map.of("code", code, "mode", mode)).orElse(null);
        if (language == null) {
            language = known.map(ObjectNode::deepCopy).orElseGet(entries::objectNode);
            language.put("code", code).put("mode", mode).remove("slots");
            entries.add(language);
        }
        if (SLOT.stream().anyMatch(column -> !cell(row, column).isEmpty())) {
            JsonNode slots = known.map(entry -> entry.path("slots")).orElseGet(entries::arrayNode);
            ArrayNode into = language.withArrayProperty("slots");
            slot(row, slots).ifPresent(into::add);
        }
    }

    private Optional<ObjectNode> slot(int row, JsonNode before) {
        String weekday = cell(row, "weekday");
        Optional<String> opens = time(cell(row, "opens_at"));
        Optional<String> closes = time(cell(row, "closes_at"));
        if (!DAYS.contains(weekday)) {
            return reject(row, "weekday");
        }
        if (opens.isEmpty() || closes.isEmpty()) {
            return reject(row, "time");
        }
        if (opens.get().compareTo(closes.get()) >= 0) {
            return reject(row, "order");
        }
        Map<String, String> times = Map.of("weekday", weekday, "opens_at", opens.get(), "closes_at", closes.get());
        ObjectNode slot = find(before, times).map(ObjectNode::deepCopy).orElseGet(() -> {
            ObjectNode fresh = JsonNodeFactory.instance.objectNode();
            SLOT.forEach(column -> fresh.put(column, times.get(column)));
            return fresh;
        });
        return withRest(row, slot);
    }

    /** What a row says beside its times. */
    private Optional<ObjectNode> withRest(int row, ObjectNode slot) {
        if (list.equals("hours")) {
            put(slot, "access", cell(row, "access"));
        } else if (list.equals("phone_hours")) {
            String spoken = cell(row, "languages");
            if (spoken.isEmpty()) {
                slot.remove("languages");
            } else if (CODES.matcher(spoken).matches()) {
                ArrayNode codes = slot.putArray("languages");
                List.of(spoken.split("[,; ]+")).forEach(codes::add);
            } else {
                return reject(row, "languages");
            }
        }
        return Optional.of(slot);
    }

    private boolean isEmpty(int row) {
        return columns(list).stream().filter(column -> !column.equals("mode")).allMatch(column -> cell(row, column)
                .isEmpty());
    }

    private String cell(int row, String column) {
        return form.value(list + "." + row + "." + column);
    }

    private Optional<ObjectNode> reject(int row, String why) {
        form.reject(list + "." + row, t.get("edit.row." + why, "list", t.get("edit.list." + list), "row", row + 1));
        return Optional.empty();
    }

    /** People write 9, 930, 9.30 and 09:30. */
    static Optional<String> time(String written) {
        Matcher parts = TIME.matcher(written);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > 23) {
            return Optional.empty();
        }
        String minutes = parts.group(2) == null ? "00" : parts.group(2);
        return Optional.of("%02d:%s".formatted(Integer.parseInt(parts.group(1)), minutes));
    }

    private static List<JsonNode> rows(JsonNode entry) {
        if (entry.path("slots").isEmpty()) {
            return List.of(entry);
        }
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode slot : entry.path("slots")) {
            ObjectNode row = entry.deepCopy();
            rows.add(row.setAll((ObjectNode) slot));
        }
        return rows;
    }

    private static Optional<ObjectNode> find(JsonNode list, Map<String, String> values) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(entry -> values.entrySet().stream()
                        .allMatch(value -> entry.path(value.getKey()).asText().equals(value.getValue())))
                .findFirst();
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
    }

    private static void put(ObjectNode slot, String name, String value) {
        if (value.isEmpty()) {
            slot.remove(name);
        } else {
            slot.put(name, value);
        }
    }
}

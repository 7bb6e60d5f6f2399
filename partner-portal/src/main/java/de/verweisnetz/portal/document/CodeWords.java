package de.verweisnetz.portal.document;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Single values in words: what a code means depends on the field that holds it. */
final class CodeWords {
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("weekday", "weekday"),
            Map.entry("access", "access"),
            Map.entry("mode", "language-mode"),
            Map.entry("channels", "channel"),
            Map.entry("light", "capacity-light"),
            Map.entry("accepts_referrals", "grade"),
            Map.entry("carrier", "carrier"),
            Map.entry("law", "law"),
            Map.entry("centre_type", "centre-type"),
            Map.entry("cost", "cost"),
            Map.entry("gender", "gender"),
            Map.entry("origin", "origin"),
            Map.entry("sector", "sector"),
            Map.entry("address_visibility", "address-visibility"));
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String LANGUAGE = "[a-z]{2,3}";

    private final Labels labels;
    private final Texts t;

    CodeWords(Labels labels, Texts t) {
        this.labels = labels;
        this.t = t;
    }

    String of(String pointer, JsonNode value) {
        if (value.isBoolean()) {
            return t.get(value.asBoolean() ? "yes" : "no");
        }
        String text = value.asText();
        if (!value.isTextual() || text.isBlank()) {
            return text;
        }
        List<String> path = Arrays.stream(pointer.split("/"))
                .filter(part -> !part.isEmpty() && !part.matches("\\d+"))
                .toList();
        String day = day(text);
        return day.equals(text) ? code(path, text) : day;
    }

    private String code(List<String> path, String text) {
        String field = path.isEmpty() ? "" : path.get(path.size() - 1);
        if (path.contains("languages") && text.matches(LANGUAGE)) {
            return labels.language(text);
        }
        if (path.contains("verweisnetz") && path.contains("accessibility")) {
            return labels.of("feature-state", text);
        }
        return switch (field) {
            case "topics" -> labels.topic(text);
            case "area" -> area(text);
            case "byday" ->
                Arrays.stream(text.split(","))
                        .map(code -> labels.of("weekday", code))
                        .collect(Collectors.joining(", "));
            default -> {
                String list = LISTS.get(field);
                yield list != null ? labels.of(list, text) : t.getOr("value." + field + "." + text, text);
            }
        };
    }

    private String area(String ags) {
        if (ags.equals("NATIONWIDE")) {
            return t.get("offer.nationwide");
        }
        return ags.length() == 2 ? labels.of("land", ags) : t.get("offer.ags", "ags", ags);
    }

    /** A day or a moment in the reader's way; anything else as it is. */
    private String day(String text) {
        try {
            if (text.matches(DAY)) {
                return t.times().date(LocalDate.parse(text));
            }
            return text.matches(DAY + "T.*Z") ? t.times().dateTime(Instant.parse(text)) : text;
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}

package de.verweisnetz.portal.keep.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Weekly times and languages as lines of text.
 *
 * <p>Hours are {@code MO 09:00-12:00 APPOINTMENT}, phone hours end with languages instead: {@code MO 09:00-12:00 ro,pl}. Languages are
 * {@code ro SPOKEN MO 09:00-13:00, TH 13:00-17:00}.
 */
final class WeekLines {
    private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
    private static final String DAY = "MO|TU|WE|TH|FR|SA|SU";
    private static final Pattern SLOT = Pattern.compile("(" + DAY + ") (" + TIME + ") ?- ?(" + TIME + ")(?: (\\S+))?");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3}) (SPOKEN|INTERPRETED)(?: (.+))?");
    private static final Pattern CODES = Pattern.compile("[a-z]{2,3}(,[a-z]{2,3})*");

    private WeekLines() {}

    static String write(String field, JsonNode list) {
        List<String> lines = new ArrayList<>();
        for (JsonNode entry : list) {
            lines.add(field.equals("languages") ? language(entry) : slot(entry) + extra(field, entry));
        }
        return String.join("\n", lines);
    }

    /** Nothing when a line cannot be read. */
    static Optional<ArrayNode> read(String field, String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            Optional<ObjectNode> entry =
                    field.equals("languages") ? readLanguage(line.strip()) : readSlot(field, line.strip());
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            list.add(entry.get());
        }
        return Optional.of(list);
    }

    private static Optional<ObjectNode> readLanguage(String line) {
        Matcher parts = LANGUAGE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        ObjectNode language = JsonNodeFactory.instance.objectNode();
        language.put("code", parts.group(1)).put("mode", parts.group(2));
        if (parts.group(3) != null) {
            ArrayNode slots = language.putArray("slots");
            for (String part : parts.group(3).split(",")) {
                Optional<ObjectNode> slot = readSlot("slots", part.strip());
                if (slot.isEmpty()) {
                    return Optional.empty();
                }
                slots.add(slot.get());
            }
        }
        return Optional.of(language);
    }

    private static Optional<ObjectNode> readSlot(String field, String line) {
        Matcher parts = SLOT.matcher(line);
        if (!parts.matches() || parts.group(2).compareTo(parts.group(3)) >= 0 || !fits(field, parts.group(4))) {
            return Optional.empty();
        }
        ObjectNode slot = JsonNodeFactory.instance.objectNode();
        slot.put("weekday", parts.group(1)).put("opens_at", parts.group(2)).put("closes_at", parts.group(3));
        if (parts.group(4) != null && field.equals("hours")) {
            slot.put("access", parts.group(4));
        } else if (parts.group(4) != null) {
            ArrayNode languages = slot.putArray("languages");
            List.of(parts.group(4).split(",")).forEach(languages::add);
        }
        return Optional.of(slot);
    }

    private static boolean fits(String field, @Nullable String extra) {
        return switch (field) {
            case "hours" -> extra == null || extra.equals("WALK_IN") || extra.equals("APPOINTMENT");
            case "phone_hours" -> extra == null || CODES.matcher(extra).matches();
            default -> extra == null;
        };
    }

    private static String language(JsonNode language) {
        List<String> slots = new ArrayList<>();
        language.path("slots").forEach(slot -> slots.add(slot(slot)));
        String line =
                language.path("code").asText() + " " + language.path("mode").asText();
        return slots.isEmpty() ? line : line + " " + String.join(", ", slots);
    }

    private static String slot(JsonNode slot) {
        return slot.path("weekday").asText() + " " + slot.path("opens_at").asText() + "-"
                + slot.path("closes_at").asText();
    }

    private static String extra(String field, JsonNode entry) {
        if (field.equals("hours")) {
            return entry.hasNonNull("access") ? " " + entry.path("access").asText() : "";
        }
        List<String> languages = new ArrayList<>();
        entry.path("languages").forEach(code -> languages.add(code.asText()));
        return languages.isEmpty() ? "" : " " + String.join(",", languages);
    }
}

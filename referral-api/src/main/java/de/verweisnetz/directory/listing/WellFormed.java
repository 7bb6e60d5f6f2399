package de.verweisnetz.directory.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Leaves out entries of lists that nothing can be reckoned with, such as an opening at 25:00. */
final class WellFormed {
    private static final Set<String> DAYS = Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern AREA = Pattern.compile("NATIONWIDE|\\d{2}(\\d{3}(\\d{3})?)?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private WellFormed() {}

    static void only(ObjectNode facts) {
        keep(facts.path("hours"), WellFormed::isSlot);
        keep(facts.path("phone_hours"), WellFormed::isSlot);
        facts.path("phone_hours").forEach(slot -> keep(slot.path("languages"), WellFormed::isLanguage));
        keep(facts.path("area"), area -> AREA.matcher(area.asText()).matches());
        keep(facts.path("languages"), language -> isLanguage(language.path("code")));
        facts.path("languages").forEach(language -> keep(language.path("slots"), WellFormed::isSlot));
    }

    private static boolean isLanguage(JsonNode code) {
        return LANGUAGE.matcher(code.asText()).matches();
    }

    private static boolean isSlot(JsonNode slot) {
        var opens = slot.path("opens_at").asText();
        var closes = slot.path("closes_at").asText();
        return DAYS.contains(slot.path("weekday").asText())
                && TIME.matcher(opens).matches()
                && TIME.matcher(closes).matches()
                && opens.compareTo(closes) < 0;
    }

    /** Entries of another type stay: that the field cannot be read is told elsewhere. */
    private static void keep(JsonNode list, Predicate<JsonNode> wellFormed) {
        if (list instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                var entry = array.get(i);
                if ((entry.isObject() || entry.isTextual()) && !wellFormed.test(entry)) {
                    array.remove(i);
                }
            }
        }
    }
}

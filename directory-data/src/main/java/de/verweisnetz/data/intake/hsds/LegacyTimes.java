package de.verweisnetz.data.intake.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a weekly opening of HSDS 1 a schedule of HSDS 3; the day stays beside what it becomes. */
final class LegacyTimes {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?\\s*(?:([ap])\\.?\\s?m\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    private LegacyTimes() {}

    static void convert(ObjectNode row) {
        String day = row.path("weekday").asText("").strip();
        if (day.isEmpty()) {
            return;
        }
        if (!row.hasNonNull("byday")) {
            // The day was a number from Monday or a name.
            int number = day.length() == 1 && day.charAt(0) >= '1' && day.charAt(0) <= '7'
                    ? day.charAt(0) - '1'
                    : WEEKDAYS.indexOf(
                            day.substring(0, Math.min(2, day.length())).toUpperCase(Locale.ROOT));
            if (number >= 0) {
                row.put("byday", WEEKDAYS.get(number));
                LegacyRows.fill(row, "freq", "WEEKLY");
            }
        }
        time(row, "opens_at");
        time(row, "closes_at");
    }

    private static void time(ObjectNode row, String field) {
        Matcher matcher = TIME.matcher(row.path(field).asText("").strip());
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            boolean afternoon = "p".equalsIgnoreCase(matcher.group(3));
            if (matcher.group(3) != null && hour <= NOON) {
                hour = hour % NOON + (afternoon ? NOON : 0);
            }
            if (hour < 24 && minute < 60) {
                row.put(field, "%02d:%02d".formatted(hour, minute));
            }
        }
    }
}

package de.verweisnetz.portal.offer;

import de.verweisnetz.portal.api.Slot;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Weekly hours as people write them: days with the same hours in one line, "Mo–Do 09:00–17:00". */
public final class Hours {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Some days and their hours. */
    public record Line(String days, String times) {
        @Override
        public String toString() {
            return days + " " + times;
        }
    }

    private Hours() {}

    public static List<Line> lines(List<Slot> slots, Locale locale) {
        Map<String, List<Integer>> daysByTimes = new LinkedHashMap<>();
        for (int day = 0; day < DAYS.size(); day++) {
            String times = times(slots, DAYS.get(day));
            if (!times.isEmpty()) {
                daysByTimes.computeIfAbsent(times, t -> new ArrayList<>()).add(day);
            }
        }
        return daysByTimes.entrySet().stream()
                .map(entry -> new Line(days(entry.getValue(), locale), entry.getKey()))
                .toList();
    }

    /** All hours in one line. */
    public static String text(List<Slot> slots, Locale locale) {
        return lines(slots, locale).stream().map(Line::toString).collect(Collectors.joining("; "));
    }

    /** Whether every one of these hours needs an appointment. */
    public static boolean byAppointmentOnly(List<Slot> slots) {
        return !slots.isEmpty() && slots.stream().allMatch(slot -> "APPOINTMENT".equals(slot.access()));
    }

    private static String times(List<Slot> slots, String day) {
        return slots.stream()
                .filter(slot -> slot.weekday().equals(day))
                .map(slot -> slot.opensAt() + "–" + slot.closesAt())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String days(List<Integer> days, Locale locale) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < days.size(); ) {
            int to = from;
            while (to + 1 < days.size() && days.get(to + 1) == days.get(to) + 1) {
                to++;
            }
            String first = name(days.get(from), locale);
            runs.add(to == from ? first : first + (to == from + 1 ? ", " : "–") + name(days.get(to), locale));
            from = to + 1;
        }
        return String.join(", ", runs);
    }

    private static String name(int day, Locale locale) {
        String name = DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}

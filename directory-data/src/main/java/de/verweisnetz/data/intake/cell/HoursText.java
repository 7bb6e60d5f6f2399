package de.verweisnetz.data.intake.cell;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads opening hours as people write them: {@code Mo-Do 9-12 und 13:00-16:30 Uhr, Fr 9–12}. */
final class HoursText {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("mo", 0),
            Map.entry("montag", 0),
            Map.entry("montags", 0),
            Map.entry("monday", 0),
            Map.entry("mon", 0),
            Map.entry("di", 1),
            Map.entry("dienstag", 1),
            Map.entry("dienstags", 1),
            Map.entry("tuesday", 1),
            Map.entry("tue", 1),
            Map.entry("mi", 2),
            Map.entry("mittwoch", 2),
            Map.entry("mittwochs", 2),
            Map.entry("wednesday", 2),
            Map.entry("wed", 2),
            Map.entry("do", 3),
            Map.entry("donnerstag", 3),
            Map.entry("donnerstags", 3),
            Map.entry("thursday", 3),
            Map.entry("thu", 3),
            Map.entry("fr", 4),
            Map.entry("freitag", 4),
            Map.entry("freitags", 4),
            Map.entry("friday", 4),
            Map.entry("fri", 4),
            Map.entry("sa", 5),
            Map.entry("samstag", 5),
            Map.entry("sonnabend", 5),
            Map.entry("tues", 1),
            Map.entry("thur", 3),
            Map.entry("thurs", 3),
            Map.entry("samstags", 5),
            Map.entry("saturday", 5),
            Map.entry("sat", 5),
            Map.entry("so", 6),
            Map.entry("sonntag", 6),
            Map.entry("sonntags", 6),
            Map.entry("sunday", 6),
            Map.entry("sun", 6));
    private static final String CLOCK = "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:uhr|h|([ap])\\.?m\\b\\.?)?";
    private static final Pattern TIMES = Pattern.compile(CLOCK + "\\s*(?:-|–|—|bis|to)\\s*" + CLOCK);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern RANGE = Pattern.compile("\\s*\\.?\\s*(-|–|—|bis|to)\\s*");
    private static final Pattern CLOSED = Pattern.compile("(?:geschlossen|closed|zu)\\b|[-–]\\s*$");
    private static final Set<String> FILLERS = Set.of("uhr", "und", "u", "and", "von", "from", "sowie", "h", "jeweils");
    private static final Set<String> DAILY = Set.of("täglich", "daily");
    private static final Pattern MORE = Pattern.compile(
            "[\\s,;]*\\b(?:und|u\\.|sowie|oder|and|or)\\s+(?:nach (?:telefonischer |vorheriger )?"
                    + "(?:Termin)?vereinbarung|nach Absprache|n\\.\\s?V\\.|by appointment)\\s*\\.?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final String BETWEEN = " \t\r\n,;:.+&/|()";
    private static final String SEMICOLON = ";\n";
    private static final int NOON = 12;

    private final String text;
    private final ArrayNode hours = JsonNodeFactory.instance.arrayNode();
    private final HoursAccess access = new HoursAccess(hours);
    private List<Integer> days = new ArrayList<>();
    private boolean timed;
    private boolean closed;
    private int at;

    private HoursText(String text) {
        this.text = text.toLowerCase(Locale.GERMAN);
    }

    /**
     * The hours in the form of the German profile, none if it is closed; empty if anything in the text is not understood.
     *
     * @param day the weekday that the column stands for, absent where the text names them
     */
    static Optional<ArrayNode> parse(String text, @Nullable String day) {
        HoursText reading = new HoursText(text);
        if (day != null) {
            reading.days.add(DAYS.indexOf(day));
        }
        return reading.read() ? Optional.of(reading.hours) : Optional.empty();
    }

    private boolean read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (BETWEEN.indexOf(c) >= 0) {
                if (SEMICOLON.indexOf(c) >= 0) {
                    access.next();
                }
                at++;
            } else if (!times() && !closed() && !access() && !word()) {
                return false;
            }
        }
        return timed || closed && !days.isEmpty();
    }

    private boolean times() {
        Matcher matcher = TIMES.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || days.isEmpty()) {
            return false;
        }
        String half = matcher.group(3) == null && matcher.group(6) != null ? half(matcher) : matcher.group(3);
        String opens = time(matcher.group(1), matcher.group(2), half);
        String closes = time(matcher.group(4), matcher.group(5), matcher.group(6));
        if (opens == null || closes == null || opens.compareTo(closes) >= 0) {
            return false;
        }
        for (int day : days) {
            ObjectNode slot = hours.addObject()
                    .put("weekday", DAYS.get(day))
                    .put("opens_at", opens)
                    .put("closes_at", closes);
            access.opened(slot);
        }
        timed = true;
        at = matcher.end();
        return true;
    }

    /** {@code 2-5pm} begins in the afternoon, {@code 9-5pm} in the morning. */
    private static String half(Matcher matcher) {
        boolean later = Integer.parseInt(matcher.group(1)) % NOON >= Integer.parseInt(matcher.group(4)) % NOON;
        return later ? "a" : matcher.group(6);
    }

    private boolean closed() {
        Matcher matcher = CLOSED.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || days.isEmpty() || timed) {
            return false;
        }
        at = matcher.end();
        closed = true;
        timed = true;
        return true;
    }

    private boolean access() {
        int end = access.read(text, at);
        boolean found = end > at;
        at = end;
        return found;
    }

    /** Hours that can be read, beside which more can be had by appointment. */
    static CellValue read(String text, @Nullable String day) {
        Matcher more = MORE.matcher(text);
        if (more.find()) {
            Optional<ArrayNode> regular = parse(text.substring(0, more.start()), day);
            if (regular.isPresent()) {
                return CellValue.partly(regular.get());
            }
        }
        return CellValue.of(parse(text, day));
    }

    private boolean word() {
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        Integer day = NAMES.get(matcher.group());
        at = matcher.end();
        if (day == null && !DAILY.contains(matcher.group())) {
            return FILLERS.contains(matcher.group());
        }
        // A day behind times begins the next group of days.
        if (timed) {
            days = new ArrayList<>();
            timed = false;
            access.next();
        }
        if (day == null) {
            IntStream.range(0, DAYS.size()).forEach(days::add);
        } else {
            days.add(day);
            range(day);
        }
        return true;
    }

    private void range(int first) {
        Matcher range = RANGE.matcher(text).region(at, text.length());
        if (range.lookingAt()) {
            Matcher last = WORD.matcher(text).region(range.end(), text.length());
            Integer day = last.lookingAt() ? NAMES.get(last.group()) : null;
            if (day != null && day > first) {
                for (int next = first + 1; next <= day; next++) {
                    days.add(next);
                }
                at = last.end();
            }
        }
    }

    private static @Nullable String time(String hour, @Nullable String minute, @Nullable String half) {
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        if (half != null) {
            if (h == 0 || h > NOON) {
                return null;
            }
            h = h % NOON + (half.equals("p") ? NOON : 0);
        }
        if (h == 24 && m == 0) {
            return "23:59";
        }
        return h > 23 || m > 59 ? null : "%02d:%02d".formatted(h, m);
    }
}

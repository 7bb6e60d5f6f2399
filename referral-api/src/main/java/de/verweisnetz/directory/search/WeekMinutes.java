package de.verweisnetz.directory.search;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spans of minutes of the week, Monday 00:00 is 0, as one {@code int4multirange}. */
final class WeekMinutes {
    static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;
    static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final List<Span> spans = new ArrayList<>();

    /** From the first minute to before the last. */
    record Span(int from, int to) {
        Span shifted(int minutes) {
            return new Span(from + minutes, to + minutes);
        }
    }

    static int weekday(String code) {
        return WEEKDAYS.indexOf(code);
    }

    static int of(String weekday, LocalTime time) {
        return weekday(weekday) * DAY + time.toSecondOfDay() / 60;
    }

    /** Hours that end before they begin say nothing; midnight at the end is the end of the day. */
    static @Nullable Span span(String weekday, String opensAt, String closesAt) {
        int from = of(weekday, LocalTime.parse(opensAt));
        int to = of(weekday, LocalTime.parse(closesAt));
        int end = to % DAY == 0 ? to + DAY : to;
        return weekday(weekday) < 0 || end <= from ? null : new Span(from, end);
    }

    /** Adds a span, moved by whole weeks: each language has weeks of its own. */
    void add(@Nullable Span span, int weeks) {
        if (span != null) {
            spans.add(span.shifted(weeks * WEEK));
        }
    }

    /** As PostgreSQL reads it, or null where nothing is known. */
    @Nullable
    String multirange() {
        return spans.isEmpty()
                ? null
                : spans.stream()
                        .map(span -> "[" + span.from + "," + span.to + ")")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** The numbers of the blocks of so many minutes that the spans touch. */
    static List<Integer> blocks(Span span, int size) {
        var blocks = new TreeSet<Integer>();
        for (int minute = span.from; minute < span.to; minute += size - minute % size) {
            blocks.add(minute / size);
        }
        return List.copyOf(blocks);
    }
}

package de.verweisnetz.directory.search;

import de.verweisnetz.directory.search.WeekMinutes.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The next time that is asked for, today at the earliest: one minute, or a whole day where no time is named.
 *
 * @param weekday as the code lists write it
 * @param span in minutes of the week
 */
record Moment(LocalDate date, String weekday, Span span) {
    private static final Pattern FORM = Pattern.compile("(MO|TU|WE|TH|FR|SA|SU)(?:-(([01]\\d|2[0-3]):[0-5]\\d))?");

    /** Empty where the text is no moment. */
    static Optional<Moment> parse(String text, ZonedDateTime now) {
        if (text.equals("NOW")) {
            return Optional.of(at(now.toLocalDate(), now.toLocalTime()));
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var today = now.getDayOfWeek().getValue() - 1;
        var date = now.toLocalDate().plusDays(Math.floorMod(WeekMinutes.weekday(parts.group(1)) - today, 7));
        return Optional.of(parts.group(2) == null ? on(date) : at(date, LocalTime.parse(parts.group(2))));
    }

    private static Moment at(LocalDate date, LocalTime time) {
        var weekday = weekday(date);
        int minute = WeekMinutes.of(weekday, time);
        return new Moment(date, weekday, new Span(minute, minute + 1));
    }

    private static Moment on(LocalDate date) {
        var weekday = weekday(date);
        int midnight = WeekMinutes.of(weekday, LocalTime.MIDNIGHT);
        return new Moment(date, weekday, new Span(midnight, midnight + WeekMinutes.DAY));
    }

    private static String weekday(LocalDate date) {
        return WeekMinutes.WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }
}

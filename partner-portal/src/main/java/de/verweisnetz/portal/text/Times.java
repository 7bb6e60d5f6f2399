package de.verweisnetz.portal.text;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and times as people read them, in Germany's time zone. */
public final class Times {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Locale locale;

    Times(Locale locale) {
        this.locale = locale;
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZONE)
                .format(instant);
    }

    /** A month and its year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
    }

    /** The time of day to the second. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZONE)
                .format(instant);
    }

    /** The name of a day of the week; Monday is 0. */
    public String weekday(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Weekday, day and hour of an appointment or opening, such as "Mo., 23.11., 09:00". */
    public String weekdayTime(Instant instant) {
        return DateTimeFormatter.ofPattern(
                        locale.getLanguage().equals("en") ? "EEE d MMM, HH:mm" : "EEE d.M., HH:mm", locale)
                .withZone(ZONE)
                .format(instant);
    }

    /** "3 hours ago", "in 2 days". */
    public String relative(Instant instant, Instant now) {
        Duration distance = Duration.between(instant, now);
        Direction direction = distance.isNegative() ? Direction.NEXT : Direction.LAST;
        long minutes = distance.abs().toMinutes();
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
        if (minutes < 1) {
            return formatter.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        if (minutes < 60) {
            return formatter.format(minutes, direction, RelativeUnit.MINUTES);
        }
        if (minutes < 48 * 60) {
            return formatter.format(minutes / 60, direction, RelativeUnit.HOURS);
        }
        return formatter.format(minutes / (24 * 60), direction, RelativeUnit.DAYS);
    }

    public String relative(Instant instant) {
        return relative(instant, BusinessTime.now());
    }

    /** "today", "12 days ago". */
    public String relative(LocalDate date) {
        long days = BusinessTime.today().toEpochDay() - date.toEpochDay();
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
        if (days == 0) {
            return formatter.format(Direction.THIS, RelativeDateTimeFormatter.AbsoluteUnit.DAY);
        }
        return formatter.format(Math.abs(days), days < 0 ? Direction.NEXT : Direction.LAST, RelativeUnit.DAYS);
    }

    public static String iso(Instant instant) {
        return instant.toString();
    }
}

package de.verweisnetz.data.intake.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as they stand in German lists and in workbooks; one that may mean two days is not read. */
final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?");
    private static final Pattern DOTS =
            Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?:,? \\d{1,2}:\\d{2}.*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}{3,})\\.?\\s+(\\d{4})");
    // What a workbook counts from the end of 1899, from 1970 to 2099.
    private static final Pattern SERIAL = Pattern.compile("(2[5-9]\\d{3}|[3-6]\\d{4}|7[0-2]\\d{3})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int CENTURY = 2000;
    private static final int MONTHS = 12;
    private static final List<List<String>> NAMES = List.of(
            List.of("jan"),
            List.of("feb"),
            List.of("mär", "mae", "mar", "mrz"),
            List.of("apr"),
            List.of("mai", "may"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug"),
            List.of("sep"),
            List.of("okt", "oct"),
            List.of("nov"),
            List.of("dez", "dec"));

    private DateText() {}

    static Optional<LocalDate> read(String text) {
        try {
            return known(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> known(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(LocalDate.parse(iso.group(1)));
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) {
            int year = Integer.parseInt(dots.group(3));
            return date(year < 100 ? CENTURY + year : year, dots.group(2), dots.group(1));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return slashes(slashes);
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return month(words.group(2))
                    .map(month ->
                            LocalDate.of(Integer.parseInt(words.group(3)), month, Integer.parseInt(words.group(1))));
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(SERIAL_ZERO.plusDays((long) Double.parseDouble(text)))
                : Optional.empty();
    }

    /** The day comes first in Britain, the month in America. */
    private static Optional<LocalDate> slashes(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        int year = Integer.parseInt(matcher.group(3));
        if (first != second && first <= MONTHS && second <= MONTHS) {
            return Optional.empty();
        }
        return Optional.of(first > MONTHS ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static Optional<Integer> month(String name) {
        String beginning = name.substring(0, 3).toLowerCase(Locale.GERMAN);
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).contains(beginning)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}

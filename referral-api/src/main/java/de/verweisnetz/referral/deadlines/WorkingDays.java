package de.verweisnetz.referral.deadlines;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts working days: Monday to Friday without the public holidays of a Land. */
final class WorkingDays {
    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
    private static final Map<String, String> CALENDARS = Map.ofEntries(
            Map.entry("01", "sh"),
            Map.entry("02", "hh"),
            Map.entry("03", "ni"),
            Map.entry("04", "hb"),
            Map.entry("05", "nw"),
            Map.entry("06", "he"),
            Map.entry("07", "rp"),
            Map.entry("08", "bw"),
            Map.entry("09", "by"),
            Map.entry("10", "sl"),
            Map.entry("11", "be"),
            Map.entry("12", "bb"),
            Map.entry("13", "mv"),
            Map.entry("14", "sn"),
            Map.entry("15", "st"),
            Map.entry("16", "th"));

    private WorkingDays() {}

    /**
     * The day on which a period of working days ends that begins with {@code day}; that day itself does not count
     * (section 187 BGB).
     *
     * @param land first two digits of the AGS; null for the holidays of all Germany only
     */
    static LocalDate after(LocalDate day, int days, @Nullable String land) {
        var end = day;
        for (int left = days; left > 0; ) {
            end = end.plusDays(1);
            if (isWorkingDay(end, land)) {
                left--;
            }
        }
        return end;
    }

    /** How many working days lie behind the first day, up to and with the last. */
    static int between(LocalDate first, LocalDate last, @Nullable String land) {
        return (int) first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(day -> isWorkingDay(day, land))
                .count();
    }

    /** The last working day before a day. */
    static LocalDate before(LocalDate day, @Nullable String land) {
        var before = day.minusDays(1);
        while (!isWorkingDay(before, land)) {
            before = before.minusDays(1);
        }
        return before;
    }

    static boolean isWorkingDay(LocalDate day, @Nullable String land) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday(day, land);
    }

    static boolean isHoliday(LocalDate day, @Nullable String land) {
        var calendar = land == null ? null : CALENDARS.get(land);
        return calendar == null
                ? HOLIDAYS.isHoliday(day, HolidayType.PUBLIC_HOLIDAY)
                : HOLIDAYS.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, calendar);
    }
}

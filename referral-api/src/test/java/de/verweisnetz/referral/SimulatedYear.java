package de.verweisnetz.referral;

import de.verweisnetz.testing.SimulatedDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/** The calendar of the simulated days, written down from the laws of three Länder and not asked from any library. */
final class SimulatedYear {
    private static final Set<LocalDate> GERMANY = Set.of(
            LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29), LocalDate.of(2027, 5, 6), LocalDate.of(2027, 5, 17));
    private static final Set<MonthDay> EVERY_YEAR =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Map<String, Set<LocalDate>> LAENDER = Map.of(
            "09",
                    Set.of(
                            LocalDate.of(2027, 1, 6),
                            LocalDate.of(2027, 5, 27),
                            LocalDate.of(2027, 11, 1),
                            LocalDate.of(2028, 1, 6)),
            "11", Set.of(LocalDate.of(2027, 3, 8)),
            "02", Set.of(LocalDate.of(2027, 10, 31)));

    private SimulatedYear() {}

    static boolean isWorkingDay(LocalDate day, String land) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !GERMANY.contains(day)
                && !EVERY_YEAR.contains(MonthDay.from(day))
                && !LAENDER.get(land).contains(day);
    }

    static LocalDate after(LocalDate day, int workingDays, String land) {
        var end = day;
        for (int left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            left -= isWorkingDay(end, land) ? 1 : 0;
        }
        return end;
    }

    /** How many working days there are from one day to before another. */
    static int between(LocalDate from, LocalDate before, String land) {
        return (int)
                from.datesUntil(before).filter(day -> isWorkingDay(day, land)).count();
    }

    static LocalDate day(int number) {
        return SimulatedDays.FIRST.plusDays(number);
    }
}

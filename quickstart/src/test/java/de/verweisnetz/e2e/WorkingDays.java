package de.verweisnetz.e2e;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.verweisnetz.quickstart.NodeClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Some things happen on working days only, whenever the tests run. */
final class WorkingDays {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    private WorkingDays() {}

    /** Lets time pass until nobody in Hamburg or Saxony, where the offers of the stories are, has a day off. */
    static void begin() {
        while (isFree(today())) {
            NodeClock.advance(Duration.ofDays(1));
        }
    }

    static LocalDate today() {
        return LocalDate.ofInstant(NodeClock.now(), ZONE);
    }

    private static boolean isFree(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek())
                || HOLIDAYS.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, "hh")
                || HOLIDAYS.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, "sn");
    }
}

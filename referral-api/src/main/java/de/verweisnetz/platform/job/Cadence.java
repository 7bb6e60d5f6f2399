package de.verweisnetz.platform.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.verweisnetz.platform.clock.BusinessClock;
import java.time.Duration;
import java.time.LocalTime;

/**
 * How often a job comes round: some time after it ended, or once a day.
 *
 * <p>Always by the system's clock: a shifted business clock would leave rows of the queue in the future.
 */
public final class Cadence {
    private final Schedule schedule;

    private Cadence(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Reads a setting: a duration as ISO 8601 writes it ({@code PT15M}) or a time of day in Berlin ({@code 03:30}). */
    public static Cadence parse(String text) {
        return text.startsWith("P") ? every(Duration.parse(text)) : daily(LocalTime.parse(text));
    }

    /** This long after the run before has ended. */
    public static Cadence every(Duration pause) {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("A job needs a pause between its runs: " + pause);
        }
        return new Cadence(Schedules.fixedDelay(pause));
    }

    /** Once a day at this time in Berlin. */
    public static Cadence daily(LocalTime time) {
        return new Cadence(Schedules.daily(BusinessClock.ZONE, time));
    }

    Schedule schedule() {
        return schedule;
    }
}

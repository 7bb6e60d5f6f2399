package de.verweisnetz.referral.deadlines;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a break of an offer does to the time to answer. */
public final class Pauses {
    private Pauses() {}

    /**
     * The time to answer, later by as many working days as the break took.
     *
     * <p>A date of the client's does not move, and an acute matter does not wait for anybody.
     */
    public static Instant moved(Instant due, Instant since, Instant until, Matter matter, @Nullable String land) {
        if (matter.urgency() == Urgency.ACUTE) {
            return due;
        }
        // From the day on which the break began to the one before it was over.
        int days = WorkingDays.between(day(since).minusDays(1), day(until).minusDays(1), land);
        var later = Deadlines.endOf(WorkingDays.after(day(due), days, land));
        var date = matter.deadline();
        var last = date == null ? later : Deadlines.endOf(WorkingDays.before(date, land));
        return later.isAfter(last) ? later(due, last) : later;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, BusinessClock.ZONE);
    }
}

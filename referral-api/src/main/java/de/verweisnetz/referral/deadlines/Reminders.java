package de.verweisnetz.referral.deadlines;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.lifecycle.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * When a centre that has not answered is reminded, and when the coordination is asked for help: always on working days of
 * the offer's Land, never before the hour at which people begin.
 */
@ApplicationScoped
public class Reminders {
    private static final int URGENT_PATIENCE = 1;

    private final LocalTime at;
    private final int patience;

    @Inject
    public Reminders(
            @ConfigProperty(name = "verweisnetz.referral.remind-at") String at,
            @ConfigProperty(name = "verweisnetz.referral.escalate-after-working-days") int patience) {
        this.at = LocalTime.parse(at);
        this.patience = patience;
    }

    protected Reminders() {
        this("00:00", 0);
    }

    /**
     * What reminders go by.
     *
     * @param released from when on the centre knew of it
     * @param land first two digits of the AGS, or null for the holidays of all Germany only
     */
    public record Owed(Urgency urgency, Instant released, Instant due, @Nullable String land) {
        private LocalDate dueDay() {
            return LocalDate.ofInstant(due, BusinessClock.ZONE);
        }

        /** A date of the client's is told of on its last morning, as long as an answer still helps. */
        private boolean isToldBefore() {
            return urgency == Urgency.DEADLINE
                    && WorkingDays.isWorkingDay(dueDay(), land)
                    && LocalDate.ofInstant(released, BusinessClock.ZONE).isBefore(dueDay());
        }
    }

    /** Not before the time to answer is over, but for the client's own date on the morning of the last day. */
    public boolean isTimeToRemind(Owed owed, Instant now) {
        return isWorkingTime(now, owed.land()) && !now.isBefore(remindAt(owed));
    }

    /** So many working days after the centre was reminded; on the next one where the matter is urgent. */
    public boolean isTimeToEscalate(Owed owed, Instant reminded, Instant now) {
        return isWorkingTime(now, owed.land()) && !now.isBefore(escalateAt(owed, reminded));
    }

    Instant remindAt(Owed owed) {
        if (owed.urgency() == Urgency.ACUTE) {
            return owed.due();
        }
        return morning(owed.isToldBefore() ? owed.dueDay() : WorkingDays.after(owed.dueDay(), 1, owed.land()));
    }

    Instant escalateAt(Owed owed, Instant reminded) {
        var day = LocalDate.ofInstant(reminded, BusinessClock.ZONE);
        int days = owed.urgency() == Urgency.NORMAL ? patience : Math.min(URGENT_PATIENCE, patience);
        return morning(WorkingDays.after(day, days, owed.land()));
    }

    private boolean isWorkingTime(Instant now, @Nullable String land) {
        var local = now.atZone(BusinessClock.ZONE);
        return WorkingDays.isWorkingDay(local.toLocalDate(), land)
                && !local.toLocalTime().isBefore(at);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(at).atZone(BusinessClock.ZONE).toInstant();
    }
}

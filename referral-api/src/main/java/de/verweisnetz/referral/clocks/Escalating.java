package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.deadlines.Reminders;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Asks the coordination for help where a reminder did not help. */
@ApplicationScoped
class Escalating implements Chore {
    @Inject
    private Reminders reminders;

    @Inject
    private Told told;

    @Override
    public String condition() {
        return """
               r.status IN ('ISSUED', 'SEEN') AND r.due_at <= at.now AND r.reminded_for = r.due_at
               AND r.escalated_for IS DISTINCT FROM r.due_at AND r.paused_since IS NULL AND r.centre_gone_since IS NULL""";
    }

    @Override
    public boolean isTime(Candidate candidate, Instant now) {
        return reminders.isTimeToEscalate(candidate.owed(), candidate.reminded(), now);
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().escalated(candidate.owed().due());
        told.whileUnanswered(referral, ReferralEventType.ESCALATED, now);
    }
}

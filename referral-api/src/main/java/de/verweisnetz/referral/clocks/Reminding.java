package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.deadlines.Reminders;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Reminds a centre that owes an answer. */
@ApplicationScoped
class Reminding implements Chore {
    @Inject
    private Reminders reminders;

    @Inject
    private Told told;

    @Override
    public String condition() {
        // A date of the client's is told of on its last day, so a day before the time is over.
        return """
               r.status IN ('ISSUED', 'SEEN') AND r.due_at <= at.now + interval '1 day'
               AND r.reminded_for IS DISTINCT FROM r.due_at AND r.paused_since IS NULL AND r.centre_gone_since IS NULL""";
    }

    @Override
    public boolean isTime(Candidate candidate, Instant now) {
        return reminders.isTimeToRemind(candidate.owed(), now);
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().reminded(candidate.owed().due(), now);
        told.whileUnanswered(referral, ReferralEventType.REMINDED, now);
    }
}

package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.deadlines.Reminders;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Asks the coordination for help where a centre does not confirm a withdrawal in spite of a reminder. */
@ApplicationScoped
class UnconfirmedEscalating implements Chore {
    @Inject
    private Reminders reminders;

    @Inject
    private Told told;

    @Override
    public String condition() {
        return UnconfirmedReminding.UNCONFIRMED
                + "r.reminded_for = r.withdrawn_at AND r.escalated_for IS DISTINCT FROM r.withdrawn_at";
    }

    @Override
    public boolean isTime(Candidate candidate, Instant now) {
        return reminders.isTimeToEscalate(candidate.confirmation(), candidate.reminded(), now);
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().escalated(candidate.confirmation().due());
        told.both(referral, ReferralEventType.ESCALATED, now);
    }
}

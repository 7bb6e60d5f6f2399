package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.deadlines.Reminders;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Reminds a centre that has not confirmed a withdrawal: it may still be waiting for the client. */
@ApplicationScoped
class UnconfirmedReminding implements Chore {
    /** Where the centre knew of the referral, and is there to confirm. */
    static final String UNCONFIRMED =
            """
            r.status = 'WITHDRAWN' AND r.withdrawal_confirmed_at IS NULL AND (r.announced OR r.arrived_at IS NOT NULL)
            AND r.centre_gone_since IS NULL AND p.state = 'ACTIVE' AND\s""";

    @Inject
    private Reminders reminders;

    @Inject
    private Told told;

    @Override
    public String condition() {
        return UNCONFIRMED + "r.reminded_for IS DISTINCT FROM r.withdrawn_at";
    }

    @Override
    public boolean isTime(Candidate candidate, Instant now) {
        return reminders.isTimeToRemind(candidate.confirmation(), now);
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().reminded(candidate.confirmation().due(), now);
        told.both(referral, ReferralEventType.REMINDED, now);
    }
}

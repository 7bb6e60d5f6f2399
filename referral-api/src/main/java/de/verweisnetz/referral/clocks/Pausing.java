package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import de.verweisnetz.referral.lifecycle.Urgency;
import de.verweisnetz.referral.tasks.FollowUps;
import de.verweisnetz.referral.tasks.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Stops the time to answer while the offer takes a break; what is urgent the sender should not leave waiting. */
@ApplicationScoped
class Pausing implements Chore {
    @Inject
    private FollowUps followUps;

    @Inject
    private Told told;

    @Override
    public String condition() {
        return """
               (r.status IN ('ISSUED', 'SEEN') OR r.known_status IN ('ISSUED', 'SEEN')) AND r.due_at IS NOT NULL
               AND r.paused_since IS NULL AND r.centre_gone_since IS NULL AND o.closed_until >= at.today""";
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().paused(now);
        if (candidate.urgency() != Urgency.NORMAL) {
            followUps.open(referral, TaskKind.CENTRE_PAUSED);
        }
        told.whileUnanswered(referral, ReferralEventType.PAUSED, now);
    }
}

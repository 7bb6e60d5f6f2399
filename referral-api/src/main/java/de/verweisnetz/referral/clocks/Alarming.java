package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import de.verweisnetz.referral.lifecycle.Urgency;
import de.verweisnetz.referral.tasks.FollowUps;
import de.verweisnetz.referral.tasks.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Warns the sender when the time to answer an urgent matter is over.
 *
 * <p>By the state that she knows: an alarm that stayed away would tell her of an arrival.
 */
@ApplicationScoped
class Alarming implements Chore {
    @Inject
    private FollowUps followUps;

    @Inject
    private Told told;

    @Override
    public String condition() {
        return """
               r.urgency IN ('ACUTE', 'DEADLINE') AND r.known_status IN ('ISSUED', 'SEEN') AND r.due_at <= at.now
               AND r.alarmed_for IS DISTINCT FROM r.due_at AND r.centre_gone_since IS NULL
               AND (r.paused_since IS NULL OR r.urgency = 'ACUTE')""";
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().alarmed(candidate.owed().due());
        boolean acute = candidate.urgency() == Urgency.ACUTE;
        followUps.open(referral, acute ? TaskKind.ACUTE_UNANSWERED : TaskKind.DEADLINE_UNANSWERED);
        told.both(referral, ReferralEventType.ALARMED, now);
    }
}

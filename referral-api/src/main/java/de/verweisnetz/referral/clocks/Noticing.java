package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.tasks.FollowUps;
import de.verweisnetz.referral.tasks.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Gives the sender's team a task for each referral that does not go on without it, as far as it may know. */
@ApplicationScoped
class Noticing implements Chore {
    @Inject
    private FollowUps followUps;

    @Override
    public String condition() {
        return """
               r.known_status IN ('RETURNED', 'DECLINED', 'EXPIRED') AND r.signpost_id IS NULL
               AND r.known_changed_at >= at.now - interval '14 days'
               AND NOT EXISTS (SELECT FROM referral.task t
                                WHERE t.referral_id = r.id AND t.kind = r.known_status AND t.occasion = r.known_version)""";
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        var known = referral.course().stateFor(Party.SENDER, now).status();
        followUps.open(referral, TaskKind.valueOf(known.name()));
    }
}

package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.tasks.FollowUps;
import de.verweisnetz.referral.tasks.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Has the sender's team seal contact data again to which the centre lost its key before it had opened them. */
@ApplicationScoped
class Resealing implements Chore {
    @Inject
    private FollowUps followUps;

    @Override
    public String condition() {
        return """
               r.known_status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING') AND r.centre_gone_since IS NULL
               AND EXISTS (SELECT FROM referral.client_data d
                            WHERE d.referral_id = r.id AND d.state = 'UNDECRYPTABLE' AND d.handed_over_at IS NULL
                              AND NOT EXISTS (SELECT FROM referral.task t
                                               WHERE t.referral_id = r.id AND t.kind = 'CLIENT_DATA_UNREADABLE'
                                                 AND (t.done_at IS NULL OR t.opened_at >= d.sealed_at)))""";
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        followUps.open(referral, TaskKind.CLIENT_DATA_UNREADABLE);
    }
}

package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.clientdata.ClientDataVault;
import de.verweisnetz.referral.clientdata.ForgetReason;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import de.verweisnetz.referral.tasks.FollowUps;
import de.verweisnetz.referral.tasks.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * An offer was closed, or its organisation suspended or closed: contact data that nobody has opened are destroyed, and the
 * sender's team looks after the client.
 */
@ApplicationScoped
class CentreLeaving implements Chore {
    @Inject
    private ClientDataVault contactData;

    @Inject
    private FollowUps followUps;

    @Inject
    private Told told;

    @Override
    public String condition() {
        return """
               (r.status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                OR r.known_status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING'))
               AND r.centre_gone_since IS NULL
               AND (p.state IS DISTINCT FROM 'ACTIVE' OR NOT coalesce(o.listed, false))""";
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().centreGone(now);
        contactData
                .look(referral.id())
                .filter(kept -> kept.handedOverAt() == null)
                .ifPresent(kept -> contactData.forgetByLink(referral.id(), ForgetReason.CENTRE_GONE));
        followUps.open(referral, TaskKind.CENTRE_GONE);
        told.both(referral, ReferralEventType.CENTRE_GONE, now);
    }
}

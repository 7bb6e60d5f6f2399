package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The offer is listed again, and its organisation takes part again. */
@ApplicationScoped
class CentreReturning implements Chore {
    @Inject
    private Told told;

    @Override
    public String condition() {
        return """
               (r.status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                OR r.known_status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING'))
               AND r.centre_gone_since IS NOT NULL AND p.state = 'ACTIVE' AND o.listed""";
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        referral.times().watch().centreBack();
        told.both(referral, ReferralEventType.CENTRE_BACK, now);
    }
}

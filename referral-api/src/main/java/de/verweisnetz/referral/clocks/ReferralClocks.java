package de.verweisnetz.referral.clocks;

import de.verweisnetz.identity.NodeWork;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does a chore for every referral that it is time for, each in a transaction of its own.
 *
 * <p>A process that dies in between loses nothing, and one referral that cannot be dealt with does not stop the others:
 * what is left is found again by the next run.
 */
@ApplicationScoped
class ReferralClocks {
    private static final Logger LOG = Logger.getLogger(ReferralClocks.class.getName());

    @Inject
    private CandidateRepository candidates;

    @Inject
    private ReferralRepository referrals;

    @Inject
    private NodeWork node;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    void tend(Chore chore) {
        var now = clock.now();
        candidates.find(chore.condition(), now).stream()
                .filter(candidate -> chore.isTime(candidate, now))
                .forEach(candidate -> tend(chore, candidate, now));
    }

    private void tend(Chore chore, Candidate candidate, Instant now) {
        try {
            node.onBehalfOf(
                    candidate.senderOrg(), candidate.senderTeam(), () -> performUnlessDone(chore, candidate, now));
        } catch (RuntimeException e) {
            // By its class alone: messages quote values.
            LOG.log(Level.WARNING, "Referral {0} is left for the next run: {1}", new Object[] {
                candidate.id(), e.getClass().getName()
            });
        }
    }

    private void performUnlessDone(Chore chore, Candidate found, Instant now) {
        referrals.findForNode(found.id()).ifPresent(referral -> candidates
                .again(found.id(), chore.condition(), now)
                .filter(candidate -> chore.isTime(candidate, now))
                .ifPresent(candidate -> {
                    chore.perform(referral, candidate, now);
                    referrals.store();
                    audit.recordByLink(AuditAction.CHANGE, "referral", referral.id());
                }));
    }
}

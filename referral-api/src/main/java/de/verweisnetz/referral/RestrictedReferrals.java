package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Which referrals their clients have had locked, for the organisations that wonder where they are. */
@ApplicationScoped
public class RestrictedReferrals {
    private static final int MOST = 500;

    @Inject
    private ReferralRepository repository;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** Those of the caller's own lists, the latest first. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public List<RestrictedReferralView> list() {
        var caller = current.get();
        audit.record(AuditAction.READ, "restricted-referral-list", null);
        return Stream.of(Box.RECEIVED, Box.SENT)
                .filter(box -> box.isOpenTo(caller))
                .map(box -> box.standpoint(caller, clock.now()))
                .flatMap(standpoint ->
                        repository.locked(standpoint, MOST).stream().map(locked -> view(locked, standpoint.party())))
                .toList();
    }

    private static RestrictedReferralView view(ReferralRepository.Locked locked, Party role) {
        return new RestrictedReferralView(locked.id(), locked.reference(), role, locked.since(), locked.reason());
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralRepository.Likeness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the team sent lately that looks alike: perhaps a colleague has referred the same person already. */
@ApplicationScoped
public class SimilarReferrals {
    private static final Duration LATELY = Duration.ofHours(48);
    private static final int MOST = 10;

    @Inject
    private ReferralRepository repository;

    @Inject
    private ReferralViews views;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** Newest first: the same language, one of the topics, and the same region where one is given. */
    @Transactional
    @Requires(Permission.REFERRAL_SEND)
    public List<ReferralView> find(String language, List<String> topics, @Nullable String region) {
        var now = clock.now();
        var found = repository.alike(
                Box.SENT.standpoint(current.get(), now),
                new Likeness(language, topics, region, now.minus(LATELY)),
                MOST);
        audit.record(AuditAction.READ, "referral-list", null);
        return views.of(found, Party.SENDER);
    }
}

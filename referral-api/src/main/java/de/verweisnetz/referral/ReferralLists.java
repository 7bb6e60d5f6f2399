package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.lifecycle.ListPosition;
import de.verweisnetz.referral.lifecycle.ReferralFilter;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of sent and received referrals. */
@ApplicationScoped
public class ReferralLists {
    private static final int COUNTED = 1000;

    @Inject
    private ReferralRepository repository;

    @Inject
    private ReferralViews views;

    @Inject
    private Cursors cursors;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** One page; its {@code next} is the cursor of the following one. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ItemPage<ReferralView> list(Box box, ReferralFilter filter, @Nullable String cursor, int limit) {
        var caller = current.get();
        if (!box.isOpenTo(caller)) {
            throw ProblemException.of(CommonProblem.NOT_PERMITTED);
        }
        if (box == Box.SENT && filter.isAboutAssignment()) {
            // Who takes care of it is the centre's business, and would tell of more.
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("assigned", "unknown-parameter"));
        }
        if (box == Box.RECEIVED && filter.toldSince() != null) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION, FieldError.parameter("told_since", "unknown-parameter"));
        }
        var binding = String.join(
                " ", "referrals", box.name(), filter.toString(), caller.member().toString());
        var after = cursor == null ? null : ListPosition.of(cursors.open(binding, cursor));
        var standpoint = box.standpoint(caller, clock.now());
        var found = repository.list(standpoint, filter, after, limit + 1);
        var page = Cut.of(found, limit);
        boolean all = after == null && !page.more();
        var total = all ? found.size() : repository.count(standpoint, filter, COUNTED + 1);
        audit.record(AuditAction.READ, "referral-list", null);
        return ItemPage.counted(
                views.of(
                        page.items().stream()
                                .map(ReferralRepository.Listed::referral)
                                .toList(),
                        standpoint.party()),
                page.next(cursors, binding, last -> last.position()),
                total,
                COUNTED);
    }

    /** What waits for the centre, counted to a thousand each. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public WaitingReferrals.Received receivedWaiting() {
        var now = clock.now();
        var tomorrow = LocalDate.ofInstant(now, BusinessClock.ZONE)
                .plusDays(1)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        return new WaitingReferrals.Received(
                waiting(Box.RECEIVED, unanswered().dueBefore(now)),
                waiting(Box.RECEIVED, unanswered().dueBefore(tomorrow)),
                waiting(Box.RECEIVED, ReferralFilter.in(List.of(ReferralStatus.ISSUED))),
                waiting(Box.RECEIVED, ReferralFilter.in(List.of(ReferralStatus.ACCEPTED))),
                waiting(Box.RECEIVED, ReferralFilter.in(List.of(ReferralStatus.IN_COUNSELLING))));
    }

    /** What waits for those who sent it. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public WaitingReferrals.Sent sentWaiting() {
        return new WaitingReferrals.Sent(
                waiting(Box.SENT, ReferralFilter.in(List.of(ReferralStatus.RETURNED))),
                waiting(Box.SENT, ReferralFilter.in(List.of(ReferralStatus.DRAFT))),
                waiting(Box.SENT, ReferralFilter.in(List.of()).toldSince(monday())));
    }

    private Instant monday() {
        return LocalDate.ofInstant(clock.now(), BusinessClock.ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
    }

    private long waiting(Box box, ReferralFilter filter) {
        return Math.min(repository.count(box.standpoint(current.get(), clock.now()), filter, COUNTED + 1), COUNTED);
    }

    private static ReferralFilter unanswered() {
        return ReferralFilter.in(List.of(ReferralStatus.ISSUED, ReferralStatus.SEEN));
    }
}

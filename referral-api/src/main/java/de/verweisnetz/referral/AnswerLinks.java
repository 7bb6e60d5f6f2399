package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.answermode.AnswerLink;
import de.verweisnetz.referral.answermode.AnswerLinkRepository;
import de.verweisnetz.referral.lifecycle.ReferralFilter;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account does with a link that was mailed to her organisation. The link enters the organisation
 * as tenant and nothing more: the use cases are those of its members, and contact data stay closed.
 */
@ApplicationScoped
@Transactional
public class AnswerLinks {
    private static final int PAGE = 25;
    private static final List<ReferralStatus> OPEN = List.of(
            ReferralStatus.ISSUED,
            ReferralStatus.SEEN,
            ReferralStatus.RETURNED,
            ReferralStatus.ACCEPTED,
            ReferralStatus.IN_COUNSELLING,
            ReferralStatus.WITHDRAWN);

    @Inject
    private AnswerLinkRepository repository;

    @Inject
    private ReferralLists lists;

    @Inject
    private Referrals referrals;

    @Inject
    private Answering answering;

    @Inject
    private StandIn standIn;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /**
     * One page of what waits for an answer; looking changes nothing.
     *
     * @param cursor of the page before, or null for the first
     */
    @OpenToAnyone("The token of the link is the credential.")
    public AnswerLinkView view(String token, @Nullable String cursor) {
        var link = enter(token);
        var single = link.referral();
        return AnswerLinkView.of(link, single == null ? open(cursor) : only(referrals.find(single)));
    }

    /** One referral with what has just been answered. */
    @OpenToAnyone("The token of the link is the credential.")
    public LinkedReferralView answer(
            String token, IdempotencyKey key, UUID referral, long version, StandInAnswer answer) {
        if (!enter(token).covers(referral)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return LinkedReferralView.of(standIn.take(key, referral, version, answer));
    }

    /** A client came with her code. */
    @OpenToAnyone("The token of the link is the credential.")
    public LinkedReferralView redeem(String token, IdempotencyKey key, RedemptionRequest request) {
        var link = enter(token);
        var redeemed = answering.redeem(key, request);
        if (!link.covers(redeemed.id())) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return LinkedReferralView.of(redeemed);
    }

    private AnswerLink enter(String token) {
        var link = repository.find(token, clock.now()).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        current.actByLink(link.id(), link.participant(), link.participantName());
        return link;
    }

    private ItemPage<ReferralView> open(@Nullable String cursor) {
        return lists.list(Box.RECEIVED, ReferralFilter.in(OPEN).unconfirmedOnly(), cursor, PAGE);
    }

    private static ItemPage<ReferralView> only(ReferralView referral) {
        return new ItemPage<>(List.of(referral), null, 1, false);
    }
}

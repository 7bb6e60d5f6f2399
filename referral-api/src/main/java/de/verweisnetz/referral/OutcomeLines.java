package de.verweisnetz.referral;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.Outcome;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.ReferralState;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.Reporter;
import de.verweisnetz.referral.upload.OutcomeLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reports one line of an upload in a transaction of its own, so that a wrong one keeps no other from counting. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Requires(Permission.REFERRAL_ANSWER)
class OutcomeLines {
    private static final Set<ReferralStatus> NOT_TAKEN_YET = Set.of(ReferralStatus.ISSUED, ReferralStatus.SEEN);
    private static final Set<ReferralStatus> TAKEN = Set.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_COUNSELLING);

    @Inject
    private ReferralRepository repository;

    @Inject
    private ReferralChanges changes;

    @Inject
    private Answering answering;

    @Inject
    private BusinessClock clock;

    /**
     * @param unlinked whether an outcome whose client wants no report may be counted instead
     * @throws ProblemException when the line changes nothing; its first error, or its own code, says why
     */
    LineEffect report(OutcomeLine line, boolean unlinked, boolean preview) {
        var standpoint = changes.from(Box.RECEIVED);
        var referral =
                repository.findByReference(line.reference(), standpoint).orElseThrow(() -> wrong("reference-unknown"));
        var state = referral.course().stateFor(standpoint.party(), standpoint.now());
        boolean told = referral.agreement().hasFeedback();
        if (state.status() == ReferralStatus.CLOSED) {
            return again(line, state, told);
        }
        check(line, referral, state);
        if (!told && !unlinked) {
            throw wrong("feedback-consent-missing");
        }
        if (!preview) {
            report(line, referral, state, !told);
        }
        return told ? LineEffect.REPORTED : LineEffect.COUNTED;
    }

    /** The same line twice is no mistake; another outcome than the one that is known is. */
    private static LineEffect again(OutcomeLine line, ReferralState state, boolean told) {
        var known = state.conclusion().outcome();
        if (known == line.outcome() || !told && known == Outcome.UNKNOWN) {
            return LineEffect.ALREADY;
        }
        throw wrong("line-closed-otherwise");
    }

    private void check(OutcomeLine line, Referral referral, ReferralState state) {
        if (!TAKEN.contains(state.status()) && !NOT_TAKEN_YET.contains(state.status())) {
            throw wrong("line-not-open");
        }
        var issued = LocalDate.ofInstant(Objects.requireNonNull(referral.times().releasedAt()), BusinessClock.ZONE);
        if (line.on().isBefore(issued)) {
            throw wrong("line-before-issue");
        }
        if (line.on().isAfter(clock.today())) {
            throw wrong("line-future");
        }
    }

    /** Who reports how it ended has taken the client, said or not. */
    private void report(OutcomeLine line, Referral referral, ReferralState state, boolean unlinked) {
        long version = NOT_TAKEN_YET.contains(state.status())
                ? answering
                        .accept(once("acceptance"), referral.id(), state.version(), AcceptanceRequest.plain())
                        .version()
                : state.version();
        var outcome = new OutcomeRequest(line.outcome(), List.of(), Reporter.CENTRE, false, unlinked);
        answering.reportOutcome(once("outcome"), referral.id(), version, outcome);
    }

    private static IdempotencyKey once(String step) {
        return IdempotencyKey.of("outcome-upload-" + step, Ids.next().toString(), step);
    }

    private static ProblemException wrong(String code) {
        return ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at("", code));
    }
}

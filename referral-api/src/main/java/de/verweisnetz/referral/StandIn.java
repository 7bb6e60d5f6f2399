package de.verweisnetz.referral;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Takes the steps of an organisation whose answer came without an account, through the same use cases as its members'. */
@ApplicationScoped
class StandIn {
    @Inject
    private Answering answering;

    @Inject
    private Referrals referrals;

    /**
     * @param version of the referral as the organisation has seen it
     */
    ReferralView take(IdempotencyKey key, UUID id, long version, StandInAnswer answer) {
        refuseMismatch(answer);
        return switch (answer.step()) {
            case SEEN -> answering.markSeen(key, id, version);
            case ACCEPTANCE -> answering.accept(key, id, version, AcceptanceRequest.plain());
            case DECLINE -> answering.decline(key, id, version, Objects.requireNonNull(answer.decline()));
            case RETURN -> answering.askBack(key, id, version, Objects.requireNonNull(answer.question()));
            case ARRIVAL -> answering.recordArrival(key, id, version);
            case OUTCOME -> answering.reportOutcome(key, id, version, Objects.requireNonNull(answer.outcome()));
            case WITHDRAWAL_CONFIRMATION -> answering.confirmWithdrawal(key, id, version);
            case UNDO -> referrals.undo(key, id, version);
        };
    }

    private static void refuseMismatch(StandInAnswer answer) {
        var pointer = answer.mismatch();
        if (pointer != null) {
            throw ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at(pointer, "part-of-step"));
        }
    }
}

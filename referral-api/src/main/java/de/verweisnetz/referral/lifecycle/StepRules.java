package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a step needs besides the right status. */
final class StepRules {
    private static final Duration REOPENED_WITHIN = Duration.ofDays(90);
    private static final Duration VOID_WITHOUT_REASON = Duration.ofHours(24);

    private StepRules() {}

    /** A code that was used is told apart from one that has ended; one that was never issued is none. */
    static void redeemable(Progress progress, Timeline times, Instant at) {
        if (progress.issuedAt() == null) {
            throw ProblemException.of(ReferralProblem.CODE_UNKNOWN);
        }
        if (progress.arrivedAt() != null) {
            throw ProblemException.of(ReferralProblem.CODE_USED);
        }
        if (!ReferralStep.REDEMPTION.isOpenFrom(progress.status()) || times.hasExpired(at)) {
            throw ProblemException.of(ReferralProblem.CODE_EXPIRED);
        }
    }

    /** She answers what she has read, and no other time. */
    static void answerable(Progress progress, Instant offered) {
        if (progress.status() == ReferralStatus.ACCEPTED
                && !offered.equals(progress.appointment().at())) {
            throw ProblemException.of(ReferralProblem.APPOINTMENT_CHANGED);
        }
    }

    static void closable(Progress progress) {
        if (progress.status() == ReferralStatus.IN_COUNSELLING
                && progress.conclusion().outcome() == null) {
            throw ProblemException.of(ReferralProblem.OUTCOME_MISSING);
        }
    }

    static void confirmable(Progress progress) {
        if (progress.withdrawal().confirmedAt() != null) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION);
        }
    }

    static void reopenable(Progress progress, Instant at) {
        var ended = progress.endedAt();
        if (ended != null && at.isAfter(ended.plus(REOPENED_WITHIN))) {
            throw ProblemException.of(ReferralProblem.REOPENING_TOO_LATE);
        }
    }

    static void voidable(Progress progress, @Nullable String reason, Instant at) {
        var issued = progress.issuedAt();
        if (reason == null && issued != null && at.isAfter(issued.plus(VOID_WITHOUT_REASON))) {
            throw ProblemException.of(ReferralProblem.VOID_REASON_MISSING);
        }
    }

    /** Two codes are one person's only once she is there with both; she counts where she is not counted elsewhere. */
    static void sameCase(Progress progress, Progress other) {
        if (progress.arrivedAt() == null || other.arrivedAt() == null) {
            throw ProblemException.of(ReferralProblem.NOT_ARRIVED);
        }
        if (progress.sameCaseAs() != null || other.sameCaseAs() != null) {
            throw ProblemException.of(ReferralProblem.COUNTED_ELSEWHERE);
        }
    }

    static void separable(Progress progress) {
        if (progress.sameCaseAs() == null) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION);
        }
    }
}

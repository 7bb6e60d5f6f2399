package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.event.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How each step is taken, whoever takes it. */
final class Steps {
    static final Instant APPOINTMENT = SampleReferral.ISSUED.plus(Duration.ofDays(7));

    private Steps() {}

    static DomainEvent take(ReferralStep step, Referral referral, Move move) {
        return switch (step) {
            case ISSUANCE -> referral.issue(move, SampleReferral.terms(true));
            case SEEN -> referral.markSeen(move);
            case RETURN -> referral.askBack(move, "Seit wann?");
            case ANSWER -> referral.answer(move, "Seit Mai.", later(move.at()));
            case ACCEPTANCE -> referral.accept(move, Appointment.at(later(move.at()), null));
            case DECLINE -> referral.decline(move, DeclineReason.NO_CAPACITY, null);
            case APPOINTMENT -> referral.offerAppointment(move, Appointment.at(later(move.at()), null));
            case APPOINTMENT_ANSWER -> referral.answerAppointment(move, APPOINTMENT, true);
            case CONTACT_ATTEMPT -> referral.recordContactAttempt(move);
            case NO_SHOW -> referral.recordNoShow(move);
            case REDEMPTION -> referral.redeem(move);
            case REDEMPTION_ELSEWHERE -> referral.redeemElsewhere(move, SampleReferral.draft());
            case ARRIVAL -> referral.recordArrival(move);
            case SAME_CASE -> referral.countAs(move, SampleReferral.in(ReferralStatus.IN_COUNSELLING, true));
            case SEPARATION -> referral.separate(move);
            case OUTCOME -> referral.reportOutcome(move, Outcome.RESOLVED_ONCE, List.of(), Reporter.CENTRE, false);
            case CLOSURE -> referral.close(move);
            case FORWARDING -> referral.forward(move, Ids.next());
            case WITHDRAWAL -> referral.withdraw(move);
            case WITHDRAWAL_CONFIRMATION -> referral.confirmWithdrawal(move);
            case REOPENING -> referral.reopen(move, "Sie kommt doch.");
            case VOIDING -> referral.makeVoid(move, null);
            case EXPIRY -> referral.expire(move.at());
        };
    }

    private static Instant later(Instant at) {
        return at.plus(Duration.ofDays(3));
    }
}

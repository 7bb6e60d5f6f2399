package de.verweisnetz.referral;

import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.consent.ConsentProblem;
import de.verweisnetz.referral.consent.UnlinkedReports;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Outcome;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a centre reports: openly where the client agreed that the sender learns of it, else as a figure of the month. */
@ApplicationScoped
class Reporting {
    @Inject
    private UnlinkedReports unlinked;

    /**
     * How it ended. Counted without a link, the referral keeps UNKNOWN, and the step cannot be undone: nobody could say
     * which figure to take back.
     */
    DomainEvent report(Referral referral, Move move, OutcomeRequest request) {
        if (request.isUnlinked()) {
            unlinked.countOutcome(
                    referral.parties().receiverOrg(), request.outcome().name());
            var atOnce = Move.open(move.by(), move.at());
            return referral.reportOutcome(atOnce, Outcome.UNKNOWN, List.of(), request.reporter(), false);
        }
        if (!referral.agreement().hasFeedback()) {
            throw ProblemException.of(ConsentProblem.FEEDBACK_CONSENT_MISSING);
        }
        return referral.reportOutcome(
                move, request.outcome(), request.achieved(), request.reporter(), request.goesOn());
    }

    /** She came: counted, where the sender is not told. */
    void arrived(Referral referral) {
        if (!referral.agreement().hasFeedback()) {
            unlinked.countArrival(referral.parties().receiverOrg());
        }
    }

    /** That she came was undone. */
    void notArrived(Referral referral) {
        if (!referral.agreement().hasFeedback()) {
            unlinked.takeBackArrival(referral.parties().receiverOrg());
        }
    }
}

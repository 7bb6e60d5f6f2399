package de.verweisnetz.referral;

import de.verweisnetz.identity.Caller;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Passes a client on: what was one referral ends, and a linked one goes to the other centre. */
@ApplicationScoped
class Forwarding {
    @Inject
    private Issuing issuing;

    @Inject
    private ReferralChanges changes;

    @Inject
    private ReferralRepository repository;

    @Inject
    private EventRepository events;

    DomainEvent forward(Caller caller, Referral referral, ForwardingRequest request, Move move) {
        // Refused before anything else is looked at: without it not even the question may travel.
        if (request.givenConsents().stream().noneMatch(given -> given.purpose() == ConsentPurpose.FORWARD)) {
            throw ProblemException.of(
                    ReferralProblem.CONSENT_MISSING, FieldError.at("/consents", "forward-consent-missing"));
        }
        var next = issuing.continueAt(caller, referral, request, new Move(Party.SENDER, move.at(), move.releasedAt()));
        changes.record(next.referral(), next.event(), AuditAction.CREATE);
        return referral.forward(move, next.referral().id());
    }

    /** What a forwarding had made is made void when the forwarding is undone; nobody has seen it. */
    void undone(Referral referral, Move move) {
        repository.findContinuation(referral.id()).ifPresent(next -> {
            events.retract(next.course().undo(Party.SENDER, move.at()));
            next.makeVoid(Move.open(Party.SENDER, move.at()), null);
            repository.store();
        });
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.deadlines.Deadlines;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

/** What every change of a referral has in common: one at a time, on what the caller saw, recorded and answered. */
@ApplicationScoped
class ReferralChanges {
    private static final String SUBJECT = "referral";

    @Inject
    private ReferralRepository repository;

    @Inject
    private ReferralViews views;

    @Inject
    private Deadlines deadlines;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** What a party does with a referral. */
    interface Step {
        DomainEvent take(Referral referral, Move move);
    }

    /**
     * A step on a referral that the caller has read.
     *
     * @param version as the caller knows it
     */
    ReferralView change(IdempotencyKey key, UUID id, long version, Box box, Step step) {
        idempotency.once(key, () -> {
            var referral = toChange(id, version, box);
            record(referral, step.take(referral, move(box)), AuditAction.CHANGE);
            return id;
        });
        return view(id, box);
    }

    /** A change that answers with the referral it made or found. */
    ReferralView once(IdempotencyKey key, Box box, Supplier<UUID> work) {
        return view(idempotency.once(key, work), box);
    }

    /** Locked, and as the caller knows it. */
    Referral toChange(UUID id, long version, Box box) {
        var standpoint = from(box);
        var referral = repository.findToChange(id, standpoint).orElseThrow(ReferralChanges::notFound);
        long known =
                referral.course().stateFor(standpoint.party(), standpoint.now()).version();
        if (known != version) {
            throw ProblemException.of(CommonProblem.STALE_VERSION).with("current_etag", "\"" + known + "\"");
        }
        return referral;
    }

    void record(Referral referral, DomainEvent event, AuditAction action) {
        repository.store();
        events.append(event);
        audit.record(action, SUBJECT, referral.id());
    }

    Move move(Box box) {
        var now = clock.now();
        return new Move(party(box), now, deadlines.releasedAt(now));
    }

    ReferralView view(UUID id, Box box) {
        var standpoint = from(box);
        var referral = repository.find(id, standpoint).orElseThrow(ReferralChanges::notFound);
        return views.of(referral, standpoint.party());
    }

    Standpoint from(Box box) {
        return box.standpoint(current.get(), clock.now());
    }

    private static Party party(Box box) {
        return box == Box.SENT ? Party.SENDER : Party.RECEIVER;
    }

    static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}

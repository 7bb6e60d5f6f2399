package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.lifecycle.Handover;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Referrals one by one, for whoever is a party to them: read, followed, and the last step taken back. */
@ApplicationScoped
public class Referrals {
    private static final String SUBJECT = "referral";

    @Inject
    private ReferralRepository repository;

    @Inject
    private ReferralChanges changes;

    @Inject
    private ReferralViews views;

    @Inject
    private Forwarding forwarding;

    @Inject
    private ClientDataAccess contactData;

    @Inject
    private Reporting reports;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** One referral as the caller may see it. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ReferralView find(UUID id) {
        var seen = look(id);
        audit.record(AuditAction.READ, SUBJECT, id);
        return views.of(seen.referral(), seen.standpoint().party());
    }

    /** What happened to a referral, oldest first, as far as the caller may know. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public List<ReferralEventView> events(UUID id) {
        var seen = look(id);
        audit.record(AuditAction.READ, SUBJECT, id);
        var reader = new EventReader(
                seen.standpoint().party(), seen.referral().agreement().hasFeedback(), clock.now());
        return events.of(id).stream()
                .filter(reader::mayKnow)
                .map(ReferralEventView::of)
                .toList();
    }

    /** Takes back the caller's last step, as long as nobody else knows of it. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ReferralView undo(IdempotencyKey key, UUID id, long version) {
        var box = look(id).box();
        return changes.once(key, box, () -> {
            var referral = changes.toChange(id, version, box);
            boolean had = hasArrived(referral);
            var undone = referral.course().undo(changes.from(box).party(), clock.now());
            if (had && !hasArrived(referral)) {
                reports.notArrived(referral);
            }
            repository.store();
            if (!events.retract(undone)) {
                throw ProblemException.of(ReferralProblem.NOTHING_TO_UNDO);
            }
            forwarding.undone(referral, changes.move(box));
            contactData.takeBackWithIssue(referral);
            audit.record(AuditAction.CHANGE, SUBJECT, id);
            return id;
        });
    }

    private boolean hasArrived(Referral referral) {
        return referral.course().stateFor(Party.RECEIVER, clock.now()).handover() == Handover.ARRIVED;
    }

    private record Seen(Referral referral, Box box, Standpoint standpoint) {}

    private Seen look(UUID id) {
        var caller = current.get();
        return Stream.of(Box.RECEIVED, Box.SENT)
                .filter(box -> box.isOpenTo(caller))
                .flatMap(box -> {
                    var standpoint = changes.from(box);
                    return repository.find(id, standpoint).stream()
                            .map(referral -> new Seen(referral, box, standpoint));
                })
                .findFirst()
                .orElseThrow(ReferralChanges::notFound);
    }
}

package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.lifecycle.Standpoint;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Referrals one by one: issued, read, answered, and followed to their end. */
@ApplicationScoped
public class Referrals {
    private static final String SUBJECT = "referral";

    @Inject
    private ReferralRepository repository;

    @Inject
    private Issuing issuing;

    @Inject
    private ReferralViews views;

    @Inject
    private CodeReader reader;

    @Inject
    private Vouchers vouchers;

    @Inject
    private OfferChecks checks;

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

    /** Issues a referral; a repetition with the same key answers the first one as it is now. */
    @Transactional
    @Requires(Permission.REFERRAL_SEND)
    public ReferralView issue(IdempotencyKey key, IssueReferralRequest request) {
        var id = idempotency.once(key, () -> {
            var referral = issuing.issue(current.get(), request);
            record(referral, referral.issued(), AuditAction.CREATE);
            return referral.id();
        });
        return view(id, from(Box.SENT));
    }

    /** One referral as the caller may see it. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ReferralView find(UUID id) {
        var seen = look(id);
        audit.record(AuditAction.READ, SUBJECT, id);
        return views.of(seen.referral(), seen.role());
    }

    /** What happened to a referral, oldest first, as far as the caller may know. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public List<ReferralEventView> events(UUID id) {
        var seen = look(id);
        audit.record(AuditAction.READ, SUBJECT, id);
        boolean everything = seen.role() != Party.SENDER || seen.referral().hasFeedback();
        return events.of(id).stream()
                .filter(event ->
                        everything || !ReferralEventType.valueOf(event.type()).isFeedback())
                .map(ReferralEventView::of)
                .toList();
    }

    /** The centre has taken note. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public ReferralView markSeen(IdempotencyKey key, UUID id, long version) {
        return change(key, id, version, referral -> referral.markSeen(clock.now()));
    }

    /** The centre takes the client. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public ReferralView accept(IdempotencyKey key, UUID id, long version, AcceptanceRequest request) {
        return change(key, id, version, referral -> {
            AnsweringRules.check(request, clock.now());
            return referral.accept(request.appointmentAt(), clock.now());
        });
    }

    /** The centre cannot help. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public ReferralView decline(IdempotencyKey key, UUID id, long version, DeclineRequest request) {
        return change(key, id, version, referral -> {
            AnsweringRules.check(request);
            checks.declined(
                    new OfferId(referral.parties().offer()), request.reason().name());
            return referral.decline(request.reason(), request.text(), clock.now());
        });
    }

    /** The centre reports how it ended. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public ReferralView reportOutcome(IdempotencyKey key, UUID id, long version, OutcomeRequest request) {
        return change(key, id, version, referral -> {
            AnsweringRules.check(request);
            return referral.reportOutcome(request.outcome(), request.achieved(), request.reporter(), clock.now());
        });
    }

    /** A client presents her code at the centre. */
    @Transactional
    @Requires(Permission.REFERRAL_ANSWER)
    public ReferralView redeem(IdempotencyKey key, RedemptionRequest request) {
        var code = reader.read(request.code())
                .orElseThrow(() ->
                        ProblemException.of(ReferralProblem.CODE_MISTYPED, FieldError.at("/code", "code-mistyped")));
        var id = idempotency.once(key, () -> {
            var referral = presented(code).orElseThrow(() -> ProblemException.of(ReferralProblem.CODE_UNKNOWN));
            record(referral, referral.redeem(clock.now()), AuditAction.REDEEM);
            return referral.id();
        });
        return view(id, from(Box.RECEIVED));
    }

    private Optional<Referral> presented(PresentedCode code) {
        var receiver = current.get().participant();
        if (code instanceof PresentedCode.Full full) {
            return repository.findToRedeem(receiver, vouchers.fingerprint(full.code()));
        }
        return repository.findToRedeem(receiver, ((PresentedCode.Reference) code).reference());
    }

    private ReferralView change(IdempotencyKey key, UUID id, long version, Function<Referral, DomainEvent> step) {
        var standpoint = from(Box.RECEIVED);
        idempotency.once(key, () -> {
            var referral = repository.findToChange(id, standpoint).orElseThrow(Referrals::notFound);
            if (referral.version() != version) {
                throw ProblemException.of(CommonProblem.STALE_VERSION)
                        .with("current_etag", "\"" + referral.version() + "\"");
            }
            record(referral, step.apply(referral), AuditAction.CHANGE);
            return id;
        });
        return view(id, standpoint);
    }

    private void record(Referral referral, DomainEvent event, AuditAction action) {
        repository.store();
        events.append(event);
        audit.record(action, SUBJECT, referral.id());
    }

    private record Seen(Referral referral, Party role) {}

    private Seen look(UUID id) {
        var caller = current.get();
        return Stream.of(Box.RECEIVED, Box.SENT)
                .filter(box -> box.isOpenTo(caller))
                .map(this::from)
                .flatMap(standpoint -> repository.find(id, standpoint).stream()
                        .map(referral -> new Seen(referral, standpoint.party())))
                .findFirst()
                .orElseThrow(Referrals::notFound);
    }

    private ReferralView view(UUID id, Standpoint standpoint) {
        var referral = repository.find(id, standpoint).orElseThrow(Referrals::notFound);
        return views.of(referral, standpoint.party());
    }

    private Standpoint from(Box box) {
        return box.standpoint(current.get(), clock.now());
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}

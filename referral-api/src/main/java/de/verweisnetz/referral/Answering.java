package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.referral.freetext.FreeTextKind;
import de.verweisnetz.referral.freetext.FreeTexts;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.ReferralRepository;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.Vouchers;
import de.verweisnetz.referral.voucher.WrongCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What the centre does with a referral that is addressed to it. */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_ANSWER)
public class Answering {
    private static final String APPOINTMENT_TEXT = "/appointment_text";

    @Inject
    private ReferralChanges changes;

    @Inject
    private ReferralRepository repository;

    @Inject
    private Forwarding forwarding;

    @Inject
    private FreeTexts texts;

    @Inject
    private Reporting reports;

    @Inject
    private CodeReader reader;

    @Inject
    private Vouchers vouchers;

    @Inject
    private WrongCodes wrongCodes;

    @Inject
    private CodesOfOthers others;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** The centre has taken note. */
    public ReferralView markSeen(IdempotencyKey key, UUID id, long version) {
        return change(key, id, version, Referral::markSeen);
    }

    /** The centre needs to know something first. */
    public ReferralView askBack(IdempotencyKey key, UUID id, long version, QuestionRequest request) {
        return change(key, id, version, (referral, move) -> {
            texts.check(FreeTextKind.QUESTION, "/question", request.question());
            return referral.askBack(move, request.question());
        });
    }

    /** The centre takes the client. */
    public ReferralView accept(IdempotencyKey key, UUID id, long version, AcceptanceRequest request) {
        return change(key, id, version, (referral, move) -> {
            AnsweringRules.check(request, clock.now());
            texts.check(FreeTextKind.APPOINTMENT, APPOINTMENT_TEXT, request.appointmentText());
            return referral.accept(move, request.offered());
        });
    }

    /** The centre offers an appointment, or another one. */
    public ReferralView offerAppointment(IdempotencyKey key, UUID id, long version, AppointmentRequest request) {
        return change(key, id, version, (referral, move) -> {
            AnsweringRules.checkAppointment(request.appointmentAt(), clock.now());
            texts.check(FreeTextKind.APPOINTMENT, APPOINTMENT_TEXT, request.appointmentText());
            return referral.offerAppointment(move, request.offered());
        });
    }

    /** The centre cannot help. */
    public ReferralView decline(IdempotencyKey key, UUID id, long version, DeclineRequest request) {
        return change(key, id, version, (referral, move) -> {
            AnsweringRules.check(request);
            texts.check(FreeTextKind.DECLINE, "/text", request.text());
            return referral.decline(move, request.reason(), request.text());
        });
    }

    /** The centre tried to reach the client. */
    public ReferralView recordContactAttempt(IdempotencyKey key, UUID id, long version) {
        return change(key, id, version, Referral::recordContactAttempt);
    }

    /** The client did not come. */
    public ReferralView recordNoShow(IdempotencyKey key, UUID id, long version) {
        return change(key, id, version, Referral::recordNoShow);
    }

    /** The client came without her code. */
    public ReferralView recordArrival(IdempotencyKey key, UUID id, long version) {
        return change(key, id, version, (referral, move) -> {
            reports.arrived(referral);
            return referral.recordArrival(move);
        });
    }

    /** The centre reports how it ended. */
    public ReferralView reportOutcome(IdempotencyKey key, UUID id, long version, OutcomeRequest request) {
        return change(key, id, version, (referral, move) -> {
            AnsweringRules.check(request, current.actingBy());
            return reports.report(referral, move, request);
        });
    }

    /** Counselling has ended with the outcome that was reported before. */
    public ReferralView close(IdempotencyKey key, UUID id, long version) {
        return change(key, id, version, Referral::close);
    }

    /** The centre passes the client on; answers with the referral that was passed on, as it stands now. */
    public ReferralView forward(IdempotencyKey key, UUID id, long version, ForwardingRequest request) {
        return change(key, id, version, (referral, move) -> forwarding.forward(current.get(), referral, request, move));
    }

    /** The centre knows that it has been taken back. */
    public ReferralView confirmWithdrawal(IdempotencyKey key, UUID id, long version) {
        return change(key, id, version, Referral::confirmWithdrawal);
    }

    /** The centre goes on after all. */
    public ReferralView reopen(IdempotencyKey key, UUID id, long version, ReopeningRequest request) {
        return change(key, id, version, (referral, move) -> {
            texts.check(FreeTextKind.REOPENING, "/note", request.note());
            return referral.reopen(move, request.note());
        });
    }

    /** A client presents her code at the centre. */
    public ReferralView redeem(IdempotencyKey key, RedemptionRequest request) {
        var code = reader.read(request.code())
                .orElseThrow(() ->
                        ProblemException.of(ReferralProblem.CODE_MISTYPED, FieldError.at("/code", "code-mistyped")));
        var receiver = current.get().participant();
        wrongCodes.refuseWhoHasToWait(receiver);
        return changes.once(key, Box.RECEIVED, () -> {
            var referral = presented(code).orElseThrow(() -> {
                others.refuseIfOthers(code);
                wrongCodes.count(receiver, code);
                return ProblemException.of(ReferralProblem.CODE_UNKNOWN);
            });
            reports.arrived(referral);
            changes.record(referral, referral.redeem(changes.move(Box.RECEIVED)), AuditAction.REDEEM);
            return referral.id();
        });
    }

    private Optional<Referral> presented(PresentedCode code) {
        var receiver = current.get().participant();
        if (code instanceof PresentedCode.Full full) {
            return repository.findToRedeem(receiver, vouchers.fingerprint(full.code()));
        }
        return repository.findToRedeem(receiver, ((PresentedCode.Reference) code).reference());
    }

    private ReferralView change(IdempotencyKey key, UUID id, long version, ReferralChanges.Step step) {
        return changes.change(key, id, version, Box.RECEIVED, step);
    }
}

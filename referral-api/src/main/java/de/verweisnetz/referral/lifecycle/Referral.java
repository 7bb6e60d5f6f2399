package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.voucher.Voucher;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's way from a streetworker to a centre.
 *
 * <p>A sender issues it and gives the client a code. What then can happen, in the order of a usual life:
 *
 * <table>
 * <caption>The states</caption>
 * <tr><th>status</th><th>from</th><th>who, and what it needs</th></tr>
 * <tr><td>DRAFT</td><td></td><td>sender</td></tr>
 * <tr><td>ISSUED</td><td>DRAFT, RETURNED</td><td>sender</td></tr>
 * <tr><td>SEEN</td><td>ISSUED</td><td>receiver, explicitly</td></tr>
 * <tr><td>RETURNED</td><td>ISSUED, SEEN</td><td>receiver, with a question</td></tr>
 * <tr><td>ACCEPTED</td><td>ISSUED, SEEN</td><td>receiver, with or without an appointment</td></tr>
 * <tr><td>DECLINED</td><td>ISSUED, SEEN, RETURNED</td><td>receiver, with a reason; outcome DECLINED_BY_CENTRE</td></tr>
 * <tr><td>FORWARDED</td><td>SEEN, ACCEPTED, DECLINED</td><td>receiver or client, as a new linked referral</td></tr>
 * <tr><td>IN_COUNSELLING</td><td>every open state</td><td>receiver, by the code; handover ARRIVED</td></tr>
 * <tr><td>CLOSED</td><td>ACCEPTED, IN_COUNSELLING</td><td>receiver, with an outcome</td></tr>
 * <tr><td>WITHDRAWN</td><td>every open state</td><td>sender or client; outcome WITHDRAWN</td></tr>
 * <tr><td>EXPIRED</td><td>every open state</td><td>the node, when the code ends; outcome UNKNOWN</td></tr>
 * <tr><td>VOID</td><td>any</td><td>sender, issued by mistake</td></tr>
 * </table>
 *
 * <p>Status, handover (did she arrive?), outcome (how did it end?) and reasons are separate fields. What the sender
 * learns of arrival and outcome is up to the client: without her consent the state known to the sender stands still.
 */
@Entity
@Table(schema = "referral", name = "referral")
public class Referral {
    private static final String TYPE = "referral";

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Parties parties;

    @Embedded
    private Matter matter;

    @Embedded
    private Origin origin;

    @Embedded
    private Voucher voucher;

    @Embedded
    private KnownToSender known;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private boolean announced;

    private boolean feedback;

    @Column(name = "notice_text_version", updatable = false)
    private String noticeTextVersion;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Enumerated(EnumType.STRING)
    private Handover handover;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome_reporter")
    private @Nullable Reporter outcomeReporter;

    @Convert(converter = ResultsConverter.class)
    private List<Result> results;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private @Nullable DeclineReason declineReason;

    @Column(name = "decline_text")
    private @Nullable String declineText;

    @Column(name = "appointment_at")
    private @Nullable Instant appointmentAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "released_at", updatable = false)
    private Instant releasedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    protected Referral() {}

    /** Issues a referral with a code. */
    public Referral(UUID id, Parties parties, Matter matter, Origin origin, Terms terms, Voucher voucher) {
        this.id = id;
        this.parties = parties;
        this.matter = matter;
        this.origin = origin;
        this.voucher = voucher;
        grade = Grade.CODE;
        announced = terms.announced();
        feedback = terms.feedback();
        noticeTextVersion = terms.noticeTextVersion();
        handover = Handover.PENDING;
        results = List.of();
        createdAt = terms.issuedAt();
        releasedAt = terms.releasedAt();
        dueAt = terms.dueAt();
        expiresAt = terms.expiresAt();
        status = ReferralStatus.ISSUED;
        changed(createdAt, true);
    }

    /** What the log says about a referral that has just been issued. */
    public DomainEvent issued() {
        return event(ReferralEventType.ISSUED, Party.SENDER, createdAt, Map.of());
    }

    /** The centre has taken note. */
    public DomainEvent markSeen(Instant at) {
        move(ReferralStep.SEEN, at);
        changed(at, true);
        return event(ReferralEventType.SEEN, Party.RECEIVER, at, Map.of());
    }

    /** The centre takes the client, if it likes with an appointment. */
    public DomainEvent accept(@Nullable Instant appointment, Instant at) {
        move(ReferralStep.ACCEPTANCE, at);
        acceptedAt = at;
        appointmentAt = appointment;
        changed(at, true);
        return event(ReferralEventType.ACCEPTED, Party.RECEIVER, at, Map.of());
    }

    /** The centre cannot help. The code is of no more use. */
    public DomainEvent decline(DeclineReason reason, @Nullable String text, Instant at) {
        move(ReferralStep.DECLINE, at);
        declineReason = reason;
        declineText = text;
        outcome = Outcome.DECLINED_BY_CENTRE;
        outcomeReporter = Reporter.CENTRE;
        voucher.forgetCopies();
        changed(at, true);
        return event(ReferralEventType.DECLINED, Party.RECEIVER, at, Map.of("reason", reason.name()));
    }

    /** The client presents her code: in one step from any open state to counselling, and only once. */
    public DomainEvent redeem(Instant at) {
        if (arrivedAt != null) {
            throw ProblemException.of(ReferralProblem.CODE_USED);
        }
        if (!status.leadsTo(ReferralStep.REDEMPTION.target()) || !at.isBefore(expiresAt)) {
            throw ProblemException.of(ReferralProblem.CODE_EXPIRED);
        }
        move(ReferralStep.REDEMPTION, at);
        handover = Handover.ARRIVED;
        arrivedAt = at;
        feedBack(at);
        return event(ReferralEventType.ARRIVED, Party.CLIENT, at, Map.of());
    }

    /** The centre reports how it ended. */
    public DomainEvent reportOutcome(Outcome reported, List<Result> achieved, Reporter by, Instant at) {
        move(ReferralStep.OUTCOME, at);
        outcome = reported;
        outcomeReporter = by;
        results = List.copyOf(achieved);
        feedBack(at);
        return event(ReferralEventType.OUTCOME_REPORTED, Party.RECEIVER, at, Map.of("outcome", reported.name()));
    }

    /** The steps a party can take now. */
    public List<ReferralStep> stepsOpenTo(Party party, Instant at) {
        return Arrays.stream(ReferralStep.values())
                .filter(step -> step.isFor(party) && status.leadsTo(step.target()))
                .filter(step -> step != ReferralStep.REDEMPTION || at.isBefore(expiresAt))
                .toList();
    }

    private void move(ReferralStep step, Instant at) {
        if (!status.leadsTo(step.target())) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION).with("status", status.name());
        }
        status = step.target();
        if (seenAt == null) {
            seenAt = at;
        }
    }

    /**
     * Arrival and outcome reach the sender only if the client agreed.
     *
     * <p>Without it even the copy of the used code stays until the code ends: its absence would tell.
     */
    private void feedBack(Instant at) {
        if (feedback) {
            voucher.forgetCopies();
        }
        changed(at, feedback);
    }

    private void changed(Instant at, boolean senderMayKnow) {
        changedAt = at;
        if (senderMayKnow) {
            known = new KnownToSender(status, version + 1, at);
        }
    }

    private DomainEvent event(ReferralEventType type, Party actor, Instant at, Map<String, Object> more) {
        var payload = new java.util.TreeMap<String, Object>(more);
        payload.put("status", status.name());
        return new DomainEvent(
                Ids.next(),
                type.name(),
                TYPE,
                id,
                parties.senderOrg(),
                parties.receiverOrg(),
                actor.name(),
                at,
                at.isBefore(releasedAt) ? releasedAt : at,
                payload);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Parties parties() {
        return parties;
    }

    public Voucher voucher() {
        return voucher;
    }

    /** What a party may know of this referral, and nothing else. */
    public ReferralState stateFor(Party party) {
        return party == Party.SENDER && !feedback ? withoutFeedback() : complete();
    }
}

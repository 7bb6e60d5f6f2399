package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.voucher.Voucher;
import jakarta.persistence.Column;
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
import java.util.TreeMap;
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
    private Timeline times;

    @Embedded
    private Conclusion conclusion;

    @Embedded
    private KnownToSender known;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade", updatable = false)
    private Grade grade;

    @Column(name = "announced", updatable = false)
    private boolean announced;

    @Column(name = "feedback")
    private boolean feedback;

    @Column(name = "notice_text_version", updatable = false)
    private String noticeTextVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ReferralStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "handover")
    private Handover handover;

    @Column(name = "appointment_at")
    private @Nullable Instant appointmentAt;

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
        times = new Timeline(terms);
        status = ReferralStatus.ISSUED;
        handover = Handover.PENDING;
        conclusion = Conclusion.open();
        tellSender(terms.issuedAt());
    }

    /** What the log says about a referral that has just been issued. */
    public DomainEvent issued() {
        return event(ReferralEventType.ISSUED, Party.SENDER, times.createdAt(), Map.of("offer_id", parties.offer()));
    }

    /** The centre has taken note. */
    public DomainEvent markSeen(Instant at) {
        take(ReferralStep.SEEN, at);
        tellSender(at);
        return event(ReferralEventType.SEEN, Party.RECEIVER, at, Map.of());
    }

    /** The centre takes the client, if it likes with an appointment. */
    public DomainEvent accept(@Nullable Instant appointment, Instant at) {
        take(ReferralStep.ACCEPTANCE, at);
        times.accepted(at);
        appointmentAt = appointment;
        tellSender(at);
        return event(ReferralEventType.ACCEPTED, Party.RECEIVER, at, Map.of());
    }

    /** The centre cannot help. The code is of no more use. */
    public DomainEvent decline(DeclineReason reason, @Nullable String text, Instant at) {
        take(ReferralStep.DECLINE, at);
        conclusion = Conclusion.declined(reason, text);
        voucher.forgetCopies();
        tellSender(at);
        return event(ReferralEventType.DECLINED, Party.RECEIVER, at, Map.of("reason", reason.name()));
    }

    /** The client presents her code: in one step from any open state to counselling, and only once. */
    public DomainEvent redeem(Instant at) {
        if (times.hasArrived()) {
            throw ProblemException.of(ReferralProblem.CODE_USED);
        }
        if (!status.leadsTo(ReferralStep.REDEMPTION.target()) || times.hasExpired(at)) {
            throw ProblemException.of(ReferralProblem.CODE_EXPIRED);
        }
        take(ReferralStep.REDEMPTION, at);
        handover = Handover.ARRIVED;
        times.arrived(at);
        feedBack(at);
        return event(ReferralEventType.ARRIVED, Party.CLIENT, at, Map.of());
    }

    /** The centre reports how it ended. */
    public DomainEvent reportOutcome(Outcome outcome, List<Result> results, Reporter by, Instant at) {
        take(ReferralStep.OUTCOME, at);
        conclusion = Conclusion.reported(outcome, results, by);
        feedBack(at);
        return event(ReferralEventType.OUTCOME_REPORTED, Party.RECEIVER, at, Map.of("outcome", outcome.name()));
    }

    /** The steps a party can take now. */
    public List<ReferralStep> stepsOpenTo(Party party, Instant at) {
        return Arrays.stream(ReferralStep.values())
                .filter(step -> step.isFor(party) && status.leadsTo(step.target()))
                .filter(step -> step != ReferralStep.REDEMPTION || !times.hasExpired(at))
                .toList();
    }

    /** What a party may know of the state; for the sender it stands still where the client wants no report. */
    public ReferralState stateFor(Party party) {
        return party != Party.SENDER || known.status() == status
                ? new ReferralState(
                        status,
                        party == Party.SENDER ? known.version() : version,
                        times.changedAt(),
                        handover,
                        conclusion)
                : new ReferralState(
                        known.status(), known.version(), known.changedAt(), Handover.PENDING, Conclusion.open());
    }

    /** Its place in the party's list: by when it was sent, or by when the answer is due. */
    public ListPosition positionFor(Party party) {
        var due = times.dueAt();
        return new ListPosition(party == Party.SENDER ? times.createdAt() : due == null ? times.expiresAt() : due, id);
    }

    private void take(ReferralStep step, Instant at) {
        if (!status.leadsTo(step.target())) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION);
        }
        status = step.target();
        times.answered(at);
    }

    /**
     * Arrival and outcome reach the sender only if the client agreed.
     *
     * <p>Without it even the copy of the used code stays until the code ends: its absence would tell.
     */
    private void feedBack(Instant at) {
        if (feedback) {
            voucher.forgetCopies();
            tellSender(at);
        }
    }

    private void tellSender(Instant at) {
        // The version that this change will be stored as.
        known = new KnownToSender(status, version + 1, at);
    }

    private DomainEvent event(ReferralEventType type, Party actor, Instant at, Map<String, Object> more) {
        var payload = new TreeMap<String, Object>(more);
        payload.put("status", status.name());
        var released = at.isBefore(times.releasedAt()) ? times.releasedAt() : at;
        return new DomainEvent(
                Ids.next(),
                type.name(),
                TYPE,
                id,
                parties.senderOrg(),
                parties.receiverOrg(),
                actor.name(),
                at,
                released,
                payload);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Grade grade() {
        return grade;
    }

    public boolean isAnnounced() {
        return announced;
    }

    public boolean hasFeedback() {
        return feedback;
    }

    public Parties parties() {
        return parties;
    }

    public Matter matter() {
        return matter;
    }

    public Origin origin() {
        return origin;
    }

    public Voucher voucher() {
        return voucher;
    }

    public Timeline times() {
        return times;
    }

    public @Nullable Instant appointmentAt() {
        return appointmentAt;
    }
}

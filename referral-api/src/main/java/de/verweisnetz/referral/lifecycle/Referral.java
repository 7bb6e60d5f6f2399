package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.persistence.NullableUuidConverter;
import de.verweisnetz.referral.voucher.Voucher;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client's way from a streetworker to a centre.
 *
 * <p>The sender prepares it (DRAFT) and issues it once the client knows what will happen to her data (ISSUED). The centre
 * takes note (SEEN), asks back (RETURNED, and ISSUED again with the answer), takes the client (ACCEPTED), declines
 * (DECLINED) or passes her on as a new, linked referral (FORWARDED). She arrives, most often with her code, from any open
 * state (IN_COUNSELLING), and the centre reports how it ended (CLOSED). Sender and client can take it back as long as it
 * is open (WITHDRAWN), which the centre confirms; the node ends what nobody ended (EXPIRED); what was issued by mistake
 * counts nowhere (VOID). Who may do what from where, and what it needs, is told by {@link ReferralStep}.
 *
 * <p>Status, handover (did she arrive?), outcome (how did it end?) and reasons are separate fields. Without the client's
 * consent the state known to the sender stands still at arrival. Until a step is released only its party knows of it.
 */
@Entity
@Table(schema = "referral", name = "referral")
public class Referral extends Dossier {
    @Embedded
    private Course course;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "assigned_to")
    private @Nullable UUID assignee;

    protected Referral() {}

    /** A draft with a code that nobody can use yet, and that is forgotten unless it is issued before. */
    public Referral(
            UUID id,
            Grade grade,
            Parties parties,
            Matter matter,
            Origin origin,
            Voucher voucher,
            Instant at,
            Instant forgottenAt) {
        super(id, grade, parties, matter, origin, voucher, new Timeline(at, forgottenAt));
        course = Course.ofDraft(at);
    }

    /** Makes it the continuation of another one. */
    public Referral continuing(UUID other) {
        link(Links.from(other));
        return this;
    }

    /** Makes it the continuation of another one whose code the client presented here. */
    public Referral presentedAfter(UUID other) {
        link(Links.presentedAfter(other));
        return this;
    }

    /** The sender issues it: from its release on the centre sees it, and its code counts. */
    public DomainEvent issue(Move move, Terms terms) {
        agreement = Agreement.of(terms);
        matter().reduceTo(terms.topics());
        times().issued(move.releasedAt(), terms.expiresAt());
        var said = Map.<String, Object>of("offer_id", parties().offer());
        return take(ReferralStep.ISSUANCE, move, said, next -> next.issued(move.at(), terms.dueAt()));
    }

    /** The centre has taken note. */
    public DomainEvent markSeen(Move move) {
        return take(ReferralStep.SEEN, move, next -> {});
    }

    /** The centre needs to know something first. */
    public DomainEvent askBack(Move move, String question) {
        return take(ReferralStep.RETURN, move, next -> next.asked(question));
    }

    /** The sender answers, and the centre has its time anew. */
    public DomainEvent answer(Move move, String answer, @Nullable Instant dueAt) {
        return take(ReferralStep.ANSWER, move, next -> next.answered(answer, agreement.isAnnounced() ? dueAt : null));
    }

    /** The centre takes the client, if it likes with an appointment. */
    public DomainEvent accept(Move move, @Nullable Appointment offered) {
        return take(ReferralStep.ACCEPTANCE, move, next -> next.accepted(move.at(), offered));
    }

    /** The centre cannot help. */
    public DomainEvent decline(Move move, DeclineReason reason, @Nullable String text) {
        var how = Conclusion.declined(reason, text);
        return take(ReferralStep.DECLINE, move, Map.of("reason", reason.name()), next -> next.conclude(how));
    }

    /** The centre offers an appointment, or another one. */
    public DomainEvent offerAppointment(Move move, Appointment another) {
        return take(ReferralStep.APPOINTMENT, move, next -> next.offer(another));
    }

    /** Whether the appointment she read of fits her; another one that is offered asks anew. */
    public DomainEvent answerAppointment(Move move, Instant offered, boolean fits) {
        StepRules.answerable(course.progress(), offered);
        return take(ReferralStep.APPOINTMENT_ANSWER, move, Map.of("fits", fits), next -> next.answerAppointment(fits));
    }

    /** The centre tried to reach the client. */
    public DomainEvent recordContactAttempt(Move move) {
        return take(ReferralStep.CONTACT_ATTEMPT, move, next -> next.handOver(Handover.CONTACT_ATTEMPTED));
    }

    /** The client did not come. */
    public DomainEvent recordNoShow(Move move) {
        return take(ReferralStep.NO_SHOW, move, next -> next.handOver(Handover.NO_SHOW));
    }

    /** The client presents her code: in one step from any open state to counselling, and only once. */
    public DomainEvent redeem(Move move) {
        requireRedeemable(move.at());
        return take(ReferralStep.REDEMPTION, move, next -> next.arrived(move.at()));
    }

    /** Refuses a code that was used or has ended. */
    public void requireRedeemable(Instant at) {
        StepRules.redeemable(course.progress(), times(), at);
    }

    /** The client presents her code at another centre: she goes on there, and counts once. */
    public DomainEvent redeemElsewhere(Move move, Referral there) {
        requireRedeemable(move.at());
        return take(ReferralStep.REDEMPTION_ELSEWHERE, move, next -> next.countAs(there.id()));
    }

    /** The client came without her code. */
    public DomainEvent recordArrival(Move move) {
        return take(ReferralStep.ARRIVAL, move, next -> next.arrived(move.at()));
    }

    /** The centre reports how it ended, or once she has arrived how it goes so far while counselling continues. */
    public DomainEvent reportOutcome(
            Move move, Outcome outcome, List<Result> results, Reporter reporter, boolean continues) {
        var how = Conclusion.reported(outcome, results, reporter);
        boolean stays = continues && course.progress().status() == ReferralStatus.IN_COUNSELLING;
        return take(ReferralStep.OUTCOME, move, Map.of("outcome", outcome.name()), next -> next.report(how, stays));
    }

    /** Counselling has ended with the outcome that was reported before. */
    public DomainEvent close(Move move) {
        StepRules.closable(course.progress());
        return take(ReferralStep.CLOSURE, move, next -> {});
    }

    /** The centre, or the client herself, goes on with another centre. */
    public DomainEvent forward(Move move, UUID to) {
        return take(ReferralStep.FORWARDING, move, Map.of("forwarded_to", to), next -> {});
    }

    /** Sender or client takes it back. What the sender does not know of arrival and outcome she does not learn by it. */
    public DomainEvent withdraw(Move move) {
        return take(ReferralStep.WITHDRAWAL, move, next -> next.withdraw(Withdrawal.of(move)));
    }

    /** The centre knows that it has been taken back. */
    public DomainEvent confirmWithdrawal(Move move) {
        StepRules.confirmable(course.progress());
        return take(ReferralStep.WITHDRAWAL_CONFIRMATION, move, next -> next.confirmWithdrawal(move.at()));
    }

    /** The centre goes on after all. */
    public DomainEvent reopen(Move move, String note) {
        StepRules.reopenable(course.progress(), move.at());
        return take(ReferralStep.REOPENING, move, next -> next.reopen(note));
    }

    /** It was a mistake and counts nowhere. */
    public DomainEvent makeVoid(Move move, @Nullable String reason) {
        StepRules.voidable(course.progress(), reason, move.at());
        return take(ReferralStep.VOIDING, move, next -> next.makeVoid(reason));
    }

    /** Nobody ended it in time. */
    public DomainEvent expire(Instant at) {
        return take(ReferralStep.EXPIRY, Move.open(Party.SYSTEM, at), next -> {});
    }

    /** The steps a party can take now. */
    public List<ReferralStep> stepsOpenTo(Party party, Instant now) {
        return course.stepsOpenTo(party, now, times());
    }

    /** Somebody of the centre takes care of it, or nobody in particular. */
    public void assign(@Nullable UUID member) {
        assignee = member;
    }

    /** The client agreed later to reports, and the sender learns all there is; or she took it back, and it learns no more. */
    public void allowFeedback(boolean allowed) {
        agreement.allowFeedback(allowed);
        course.tellSender(allowed);
    }

    /** She took back that the other topics travel. */
    public void reduceTo(List<String> topics) {
        matter().reduceTo(topics);
    }

    /** She came with the code of another referral too: she counts there, once. */
    public DomainEvent countAs(Move move, Referral other) {
        StepRules.sameCase(course.progress(), other.course.progress());
        return take(ReferralStep.SAME_CASE, move, next -> next.countAs(other.id()));
    }

    /** The other code was somebody else's: each of them counts. */
    public DomainEvent separate(Move move) {
        StepRules.separable(course.progress());
        return take(ReferralStep.SEPARATION, move, next -> next.countAs(null));
    }

    private DomainEvent take(ReferralStep step, Move move, Consumer<Progress> change) {
        return take(step, move, Map.of(), change);
    }

    private DomainEvent take(ReferralStep step, Move move, Map<String, Object> more, Consumer<Progress> change) {
        var event = Ids.next();
        var taken = course.take(step, move, event, nextVersion(), agreement.hasFeedback(), change);
        return taken.event(event, id(), parties(), more);
    }

    public Course course() {
        return course;
    }

    /** The member of the centre who takes care of it. */
    public @Nullable UUID assignee() {
        return assignee;
    }
}

package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All of a referral that steps change. A copy of it is what the others know until a step is released, and what undoing
 * the step brings back.
 */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Progress {
    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ReferralStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "handover")
    private Handover handover;

    /** The version of the referral that this was stored as: what parties hold against each other in If-Match. */
    @Column(name = "revision")
    private long revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Embedded
    private @Nullable Appointment appointment;

    @Embedded
    private @Nullable Exchange exchange;

    @Embedded
    private Conclusion conclusion;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "same_case_as")
    private @Nullable UUID sameCaseAs;

    /** Null where the sender knows all. */
    @Convert(converter = ToldConverter.class)
    @Column(name = "told")
    private @Nullable Told told;

    @Embedded
    private KnownToSender known;

    protected Progress() {}

    static Progress draft(Instant at) {
        var draft = new Progress();
        draft.status = ReferralStatus.DRAFT;
        draft.handover = Handover.PENDING;
        draft.revision = 1;
        draft.changedAt = at;
        draft.conclusion = Conclusion.open();
        return draft;
    }

    /** Through its stored form, so that nothing can be forgotten. */
    Progress copy() {
        return Json.read(Json.write(this), Progress.class);
    }

    void advance(ReferralStep step, Move move, long version, Consumer<Progress> change) {
        revision = version;
        if (!step.isCentresOwn()) {
            move(move, step.target());
        }
        change.accept(this);
    }

    private void move(Move move, @Nullable ReferralStatus next) {
        changedAt = move.at();
        if (move.by() == Party.RECEIVER && seenAt == null) {
            // The receiver has dealt with it, whatever came of it.
            seenAt = move.at();
        }
        if (next != null) {
            enter(next);
        }
    }

    private void enter(ReferralStatus next) {
        status = next;
        endedAt = next.isOpen() ? null : changedAt;
        next.automaticOutcome()
                .filter(outcome -> next != ReferralStatus.EXPIRED || conclusion.outcome() == null)
                .ifPresent(outcome -> conclusion = Conclusion.following(outcome));
    }

    void issued(Instant at, @Nullable Instant due) {
        issuedAt = at;
        dueAt = due;
    }

    void asked(String question) {
        exchange = exchange().asked(question);
    }

    void answered(String answer, @Nullable Instant due) {
        exchange = exchange().answered(answer);
        dueAt = due;
    }

    void accepted(Instant at, @Nullable Appointment offered) {
        acceptedAt = at;
        appointment = offered;
    }

    void offer(Appointment another) {
        appointment = another;
    }

    void answerAppointment(boolean fits) {
        appointment = appointment().answered(fits);
    }

    void handOver(Handover next) {
        handover = next;
    }

    void arrived(Instant at) {
        handover = Handover.ARRIVED;
        arrivedAt = at;
    }

    void conclude(Conclusion how) {
        conclusion = how;
    }

    /** @param continues whether counselling goes on although an outcome has been reported */
    void report(Conclusion how, boolean continues) {
        conclusion = how;
        if (continues) {
            enter(ReferralStatus.IN_COUNSELLING);
        }
    }

    void withdraw(Withdrawal how) {
        withdrawal = how;
    }

    void confirmWithdrawal(Instant at) {
        withdrawal = withdrawal().confirmed(at);
    }

    void makeVoid(@Nullable String reason) {
        exchange = exchange().voided(reason);
    }

    void reopen(String note) {
        enter(formerStatus());
        exchange = exchange().reopened(note);
        conclusion = Conclusion.open();
    }

    /** Where it goes back to when it is opened again. */
    private ReferralStatus formerStatus() {
        if (status == ReferralStatus.DECLINED) {
            return ReferralStatus.SEEN;
        }
        return arrivedAt == null ? ReferralStatus.ACCEPTED : ReferralStatus.IN_COUNSELLING;
    }

    void countAs(@Nullable UUID other) {
        sameCaseAs = other;
    }

    void moveDue(Instant due) {
        dueAt = due;
        known = KnownToSender.of(toldToSender(), known.version());
    }

    /** From now on the sender's view goes its own way: what she is told changes it, and nothing else. */
    void keepFromSender() {
        told = told == null ? new Told(copy()) : told;
    }

    /** The sender is told of a change. A new view, since the provider does not look into the one it has stored. */
    void tellSender(Consumer<Progress> change) {
        var next = toldToSender().copy();
        change.accept(next);
        told = new Told(next);
    }

    /** The sender learns all there is. */
    void tellSender() {
        told = null;
    }

    /** What lists and exports of the sender go by. */
    void index(long version) {
        known = KnownToSender.of(toldToSender(), version);
    }

    /** Whether the sender knows less than there is to know. */
    boolean hasSecrets() {
        return told != null;
    }

    /** As far as the sender has been told. */
    Progress toldToSender() {
        return told == null ? this : told.progress();
    }

    /** As one of the parties may know it. */
    ReferralState stateFor(Party party) {
        return party == Party.SENDER
                ? ReferralState.of(toldToSender(), known.version())
                : ReferralState.of(this, revision);
    }

    Instant changedAt() {
        return changedAt;
    }

    Handover handover() {
        return handover;
    }

    ReferralStatus status() {
        return status;
    }

    // The provider reads what has no value in any column as null.
    Appointment appointment() {
        return appointment == null ? Appointment.none() : appointment;
    }

    Exchange exchange() {
        return exchange == null ? Exchange.none() : exchange;
    }

    Withdrawal withdrawal() {
        return withdrawal == null ? Withdrawal.none() : withdrawal;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    @Nullable
    UUID sameCaseAs() {
        return sameCaseAs;
    }

    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}

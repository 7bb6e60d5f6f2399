package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import de.verweisnetz.platform.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
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
        draft.tellSender();
        return draft;
    }

    /** Through its stored form, so that nothing can be forgotten. */
    Progress copy() {
        return Json.read(Json.write(this), Progress.class);
    }

    void move(Move move, @Nullable ReferralStatus next, long version) {
        revision = version;
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

    void accepted(Instant at, @Nullable Instant appointmentAt) {
        acceptedAt = at;
        appointment = Appointment.at(appointmentAt);
    }

    void offer(Instant appointmentAt) {
        appointment = Appointment.at(appointmentAt);
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

    void withdraw(Withdrawal how) {
        withdrawal = how;
    }

    void confirmWithdrawal(Instant at) {
        withdrawal = withdrawal().confirmed(at);
    }

    void makeVoid(@Nullable String reason) {
        exchange = exchange().voided(reason);
    }

    /** Counselling goes on although an outcome has been reported. */
    void goOn() {
        enter(ReferralStatus.IN_COUNSELLING);
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

    void moveDue(Instant due) {
        dueAt = due;
    }

    void tellSender() {
        known = new KnownToSender(status, handover, revision, changedAt);
    }

    /** The sender is not told of the last change. */
    void keepFromSender() {
        known = known.andNoMore();
    }

    /** The sender is told that it has ended, and nothing else. */
    void tellSender(ReferralStatus end, long version, Instant at) {
        known = known.andTheEnd(end, version, at);
    }

    /** Whether the sender knows less than there is to know. */
    boolean hasSecrets() {
        return known.isPartly();
    }

    /** As one of the parties may know it. */
    ReferralState stateFor(Party party) {
        return party == Party.SENDER && hasSecrets()
                ? new ReferralState(
                        known.status(),
                        known.version(),
                        known.changedAt(),
                        known.handover(),
                        knownConclusion(),
                        appointment(),
                        exchange().beforeReopening(),
                        withdrawal(),
                        dueAt)
                : new ReferralState(
                        status,
                        revision,
                        changedAt,
                        handover,
                        conclusion,
                        appointment(),
                        exchange(),
                        withdrawal(),
                        dueAt);
    }

    private Conclusion knownConclusion() {
        var outcome = known.outcome();
        return outcome == null ? Conclusion.open() : Conclusion.following(outcome);
    }

    ReferralStatus status() {
        return status;
    }

    // The provider reads what has no value in any column as null.
    private Appointment appointment() {
        return appointment == null ? Appointment.at(null) : appointment;
    }

    private Exchange exchange() {
        return exchange == null ? Exchange.none() : exchange;
    }

    Withdrawal withdrawal() {
        return withdrawal == null ? Withdrawal.none() : withdrawal;
    }

    Conclusion conclusion() {
        return conclusion;
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

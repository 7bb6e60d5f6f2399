package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a referral stands, and which steps of one party the others do not know of yet. */
@Embeddable
public class Course {
    @Embedded
    private Progress progress;

    @Convert(converter = PendingStepsConverter.class)
    @Column(name = "pending")
    private PendingSteps pending;

    /** Counts what the sender was told: the numbers of a version that counts everything would tell how much she was not. */
    @Column(name = "sender_revision")
    private long senderRevision;

    /** Where the centre finds it in its inbox, as far as it knows how it stands. */
    @Column(name = "inbox_place")
    private long inboxPlace;

    /** Where it stands there once nothing can be undone any more. */
    @Column(name = "next_place")
    private long nextPlace;

    protected Course() {}

    static Course ofDraft(Instant at) {
        var course = new Course();
        course.progress = Progress.draft(at);
        course.pending = PendingSteps.NONE;
        course.senderRevision = 1;
        course.progress.index(1);
        course.place();
        return course;
    }

    /** Whether a party can take a step now, as far as it knows. */
    boolean isOpen(ReferralStep step, Party party, Instant now) {
        // The node ends what is open for anybody: a sender must not wait for ever for an end that she is not told.
        return step.isFor(party)
                && (isOpenFor(step, party, now) || party == Party.SYSTEM && isOpenFor(step, Party.SENDER, now));
    }

    /** The steps a party can take now; a code that has ended opens nothing any more. */
    List<ReferralStep> stepsOpenTo(Party party, Instant now, Timeline times) {
        return Arrays.stream(ReferralStep.values())
                .filter(step -> isOpen(step, party, now))
                .filter(step -> step != ReferralStep.REDEMPTION || !times.hasExpired(now))
                .filter(step -> step != (sameCaseAs() == null ? ReferralStep.SEPARATION : ReferralStep.SAME_CASE))
                .toList();
    }

    private boolean isOpenFor(ReferralStep step, Party party, Instant now) {
        return step.isOpenFrom(stateFor(party, now).status());
    }

    /**
     * Takes a step.
     *
     * @param event the id of what the log will say of it
     * @param version that the referral will be stored as
     * @param told whether the sender may learn of arrival and outcome
     */
    TakenStep take(ReferralStep step, Move move, UUID event, long version, boolean told, Consumer<Progress> change) {
        refuseBefore(move);
        if (!isOpen(step, move.by(), move.at())) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION)
                    .with("current_status", stateFor(move.by(), move.at()).status());
        }
        var before = progress.copy();
        var taken = advance(step, move, version, told, change);
        pending = move.at().isBefore(move.releasedAt())
                ? pending.and(
                        new PendingStep(step, move.by(), event, move.releasedAt(), taken.kept(), before), move.at())
                : PendingSteps.NONE;
        place();
        return taken;
    }

    private void place() {
        nextPlace = InboxPlace.of(progress);
        inboxPlace = pending.beforeSenders().map(InboxPlace::of).orElse(nextPlace);
    }

    /**
     * In truth, and as the sender is told. What is open for her alone she may do all the same: the truth stays.
     */
    private TakenStep advance(ReferralStep step, Move move, long version, boolean told, Consumer<Progress> change) {
        var view = progress.toldToSender();
        boolean kept = step.isCentresOwn()
                || !told && step.isReport()
                || progress.hasSecrets() && !step.isOpenFrom(view.status());
        boolean forSenderAlone = !kept && step == ReferralStep.EXPIRY && goesOnUntold();
        if (kept && !step.isCentresOwn()) {
            progress.keepFromSender();
        } else if (!kept && progress.hasSecrets()) {
            progress.tellSender(next -> next.advance(step, move, version, change));
        }
        if (step.isOpenFrom(progress.status()) && !forSenderAlone) {
            progress.advance(step, move, version, change);
        }
        if (!kept) {
            // Before it is stored for the first time nobody has seen a version of it.
            senderRevision = version == 1 ? 1 : senderRevision + 1;
            progress.index(senderRevision);
        }
        var status = kept ? progress.status() : progress.toldToSender().status();
        return new TakenStep(step, move, status, kept, forSenderAlone);
    }

    /** The end of a code ends it for a sender who is told no more, while the centre has its time to report. */
    private boolean goesOnUntold() {
        return progress.hasSecrets()
                && (progress.arrivedAt() != null || !progress.status().isOpen());
    }

    /** The time to answer moves, for all who wait for it. */
    public void moveDue(Instant due) {
        if (progress.hasSecrets()) {
            progress.tellSender(next -> next.moveDue(due));
        }
        progress.moveDue(due);
        place();
    }

    /** Takes back the last step of a party while nobody else knows of it; answers which event was not to be. */
    public UUID undo(Party party, Instant now) {
        var last = pending.undoable(party, now).orElseThrow(() -> ProblemException.of(ReferralProblem.NOTHING_TO_UNDO));
        progress = last.before();
        pending = pending.withoutLast();
        if (!last.kept()) {
            senderRevision++;
        }
        place();
        return last.event();
    }

    /** Until when a party can take back its last step; nothing when it cannot. */
    public Optional<Instant> undoableUntil(Party party, Instant now) {
        return pending.undoable(party, now).map(PendingStep::until);
    }

    /** What a party may know; for the sender it stands still where the client wants no report. */
    public ReferralState stateFor(Party party, Instant now) {
        return pending.before(party, now).orElse(progress).stateFor(party);
    }

    /** The referral that counts for the person, where she came with two codes: the centre's own matter. */
    public @Nullable UUID sameCaseAs() {
        return progress.sameCaseAs();
    }

    /** The client's consent came later: the sender learns all there is. */
    void tellSender(boolean allowed) {
        if (allowed) {
            progress.tellSender();
            senderRevision++;
            progress.index(senderRevision);
        }
    }

    /** What is true, whoever knows of it. */
    Progress progress() {
        return progress;
    }

    /**
     * Who does not know how it stands cannot answer to it. Client and node do not wait, nor does the sender for what she
     * will never be told: having to wait would tell her.
     */
    private void refuseBefore(Move move) {
        if (move.by() == Party.CLIENT || move.by() == Party.SYSTEM) {
            return;
        }
        pending.othersReleased(move.by(), move.at()).ifPresent(until -> {
            throw ProblemException.of(ReferralProblem.CHANGE_PENDING).with("released_at", until);
        });
    }
}

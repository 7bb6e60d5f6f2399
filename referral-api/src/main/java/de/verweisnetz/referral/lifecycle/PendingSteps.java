package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of one party that the others do not know of yet, oldest first. */
record PendingSteps(List<PendingStep> steps) {
    static final PendingSteps NONE = new PendingSteps(List.of());

    /** How the referral stands for a party that knows of none of the others' pending steps. */
    Optional<Progress> before(Party party, Instant now) {
        return steps.stream()
                .filter(step -> step.by() != party && step.isPendingAt(now))
                .map(PendingStep::before)
                .findFirst();
    }

    /** How it stood before what the sender can still undo; before an issue there was nothing to be seen. */
    Optional<Progress> beforeSenders() {
        return steps.stream()
                .filter(step -> step.by() == Party.SENDER && step.step() != ReferralStep.ISSUANCE)
                .map(PendingStep::before)
                .findFirst();
    }

    /** The step a party can undo now: its last, so that steps are undone in the order they were taken. */
    Optional<PendingStep> undoable(Party party, Instant now) {
        return steps.stream()
                .reduce((first, second) -> second)
                .filter(step -> step.by() == party && step.isPendingAt(now));
    }

    /** When the last of the others' pending steps is released. */
    Optional<Instant> othersReleased(Party party, Instant now) {
        return steps.stream()
                .filter(step -> step.holdsUp(party, now))
                .map(PendingStep::until)
                .max(Instant::compareTo);
    }

    /**
     * With one more, without those that have been released. A step that the others did not have to wait for stays from
     * then on: undoing it would undo theirs.
     */
    PendingSteps and(PendingStep step, Instant now) {
        var stillOpen = steps.stream().filter(s -> s.isPendingAt(now) && s.by() == step.by());
        return new PendingSteps(Stream.concat(stillOpen, Stream.of(step)).toList());
    }

    PendingSteps withoutLast() {
        return new PendingSteps(steps.subList(0, steps.size() - 1));
    }
}

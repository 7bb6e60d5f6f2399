package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The order of an inbox in one number: what waits for an answer, by when it is due; then what the centre is at, and what it
 * has to confirm; then what has ended, each with the last change first.
 */
final class InboxPlace {
    /** More microseconds than have passed since 1970 before the year 2286. */
    private static final long GROUP = 10_000_000_000_000_000L;

    private InboxPlace() {}

    static long of(Progress progress) {
        var due = progress.dueAt();
        return switch (progress.status()) {
            case ISSUED, SEEN -> micros(due == null ? progress.changedAt() : due);
            case RETURNED, ACCEPTED, IN_COUNSELLING -> begun(progress);
            case WITHDRAWN -> progress.withdrawal().confirmedAt() == null ? begun(progress) : ended(progress);
            default -> ended(progress);
        };
    }

    private static long begun(Progress progress) {
        return 2 * GROUP - micros(progress.changedAt());
    }

    private static long ended(Progress progress) {
        return 3 * GROUP - micros(progress.changedAt());
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}

package de.verweisnetz.referral.clocks;

import de.verweisnetz.referral.deadlines.Reminders.Owed;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral that something may have to be done about.
 *
 * @param land of its offer: first two digits of the AGS, or null
 * @param closedUntil last day of the offer's newest closure, or null where it never was closed
 */
record Candidate(
        UUID id,
        UUID senderOrg,
        UUID senderTeam,
        Urgency urgency,
        Instant releasedAt,
        @Nullable Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String land,
        @Nullable LocalDate closedUntil) {

    /** The answer that is owed; only where there is a time to answer. */
    Owed owed() {
        return new Owed(urgency, releasedAt, Objects.requireNonNull(dueAt), land);
    }

    /** The confirmation that is owed; only where the referral was taken back. */
    Owed confirmation() {
        return new Owed(Urgency.NORMAL, releasedAt, Objects.requireNonNull(withdrawnAt), land);
    }

    /** When the centre was reminded; only where it was. */
    Instant reminded() {
        return Objects.requireNonNull(remindedAt);
    }
}

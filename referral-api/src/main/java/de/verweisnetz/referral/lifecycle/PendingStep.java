package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that can be undone: until then nobody knows of it but the party that took it.
 *
 * @param event what the log says of it, not released before {@code until}
 * @param kept whether the sender is not told of it even then
 * @param before how the referral stood, and for all others still stands
 */
record PendingStep(ReferralStep step, Party by, UUID event, Instant until, boolean kept, Progress before) {

    /** Whether a party has to wait for its release. */
    boolean holdsUp(Party party, Instant now) {
        return by != party && isPendingAt(now) && !(kept && party == Party.SENDER);
    }

    boolean isPendingAt(Instant now) {
        return now.isBefore(until);
    }
}

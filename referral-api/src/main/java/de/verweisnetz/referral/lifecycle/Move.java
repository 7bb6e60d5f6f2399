package de.verweisnetz.referral.lifecycle;

import java.time.Instant;

/**
 * Who takes a step, and when.
 *
 * @param releasedAt from when on the others know of it; until then it can be undone
 */
public record Move(Party by, Instant at, Instant releasedAt) {

    /** A step that everybody knows of at once and nobody can undo. */
    public static Move open(Party by, Instant at) {
        return new Move(by, at, at);
    }
}

package de.verweisnetz.privacy.audit;

import org.jspecify.annotations.Nullable;

/**
 * A closed part of the chain.
 *
 * @param checkpointHash SHA-256 of its signed checkpoint, if one was signed
 */
record Segment(long number, long last, byte[] hash, byte @Nullable [] checkpointHash) {
    /** What stands before the first. */
    static Segment none() {
        return new Segment(0, 0, AuditRow.beginning(), null);
    }
}

package de.verweisnetz.privacy.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is signed when a segment of the chain ends.
 *
 * @param number counts segments from 1
 * @param first position of its first row
 * @param last position of its last row
 * @param start hash that its first row goes on from
 * @param hash of its last row
 * @param lastAt the latest time that any of its rows names; retention goes by it
 * @param previous SHA-256 of the signed checkpoint before; absent where signing began
 */
record Checkpoint(
        long number,
        long first,
        long last,
        byte[] start,
        byte[] hash,
        Instant lastAt,
        Instant closedAt,
        byte @Nullable [] previous) {}

package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a retention rule has erased.
 *
 * @param before what ended before this time was due
 * @param finishedAt absent while it runs, or after its process died
 */
public record RetentionRunView(
        UUID id, String rule, Instant before, Instant startedAt, @Nullable Instant finishedAt, long erased) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one run of a rule has erased. */
public record RetentionRun(
        String id, String rule, Instant before, Instant startedAt, @Nullable Instant finishedAt, long erased) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the chain of the audit trail stands. */
public record AuditChain(
        long position, long segments, @Nullable Instant lastClosedAt, boolean anchored, @Nullable String alarm) {}

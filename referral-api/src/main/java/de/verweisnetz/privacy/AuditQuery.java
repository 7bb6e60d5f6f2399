package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted; absent parts do not matter.
 *
 * @param from first moment
 * @param before moment after the last
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable AuditAction action,
        @Nullable UUID participant,
        @Nullable UUID member,
        @Nullable String subjectType,
        @Nullable UUID subject) {}

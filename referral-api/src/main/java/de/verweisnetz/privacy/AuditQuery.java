package de.verweisnetz.privacy;

import de.verweisnetz.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted; absent parts do not matter.
 *
 * @param from first moment
 * @param before moment after the last
 * @param role which the member has now
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable AuditAction action,
        @Nullable UUID participant,
        @Nullable UUID member,
        @Nullable String subjectType,
        @Nullable UUID subject,
        @Nullable Role role) {}

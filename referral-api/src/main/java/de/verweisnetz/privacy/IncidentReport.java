package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an incident may concern: referrals and organisations of a window of time.
 *
 * @param truncated whether there are more than are listed; ask for a narrower window
 */
public record IncidentReport(
        Instant from,
        Instant before,
        List<AffectedOrganization> organizations,
        List<AffectedReferral> referrals,
        boolean truncated) {

    /**
     * An organisation that sent, received or accessed referrals of the window.
     *
     * @param name absent where it is known no longer
     */
    public record AffectedOrganization(UUID id, @Nullable String name, long sent, long received, long accessed) {}

    /**
     * A referral that something happened to, or that somebody accessed.
     *
     * @param reference absent when it has been erased since
     * @param happened events in the window
     * @param accessed entries of the audit trail in the window
     * @param opened how many of these opened sealed client data
     */
    public record AffectedReferral(
            UUID id,
            @Nullable String reference,
            @Nullable String grade,
            @Nullable String status,
            @Nullable UUID senderId,
            @Nullable UUID receiverId,
            long happened,
            long accessed,
            long opened,
            List<UUID> accessedBy,
            Instant firstAt,
            Instant lastAt) {}
}

package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which referrals and organisations a window of time concerns. */
public record IncidentReport(
        Instant from,
        Instant before,
        List<Organization> organizations,
        List<AffectedReferral> referrals,
        boolean truncated) {

    /** How many of the referrals it sent, received, accessed. */
    public record Organization(String id, @Nullable String name, long sent, long received, long accessed) {}

    /** A referral, without what it holds. */
    public record AffectedReferral(
            String id,
            @Nullable String reference,
            @Nullable String grade,
            @Nullable String status,
            long happened,
            long accessed,
            long opened,
            Instant firstAt,
            Instant lastAt) {}
}

package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client has asked for, and what each organisation has said to it. */
public record ClientRequest(
        String id,
        String kind,
        String reference,
        Instant requestedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant erasedAt,
        List<OrganizationTask> tasks) {

    /** An organisation's part. */
    public record OrganizationTask(
            String organizationId, @Nullable String name, @Nullable Instant acknowledgedAt, @Nullable String result) {}
}

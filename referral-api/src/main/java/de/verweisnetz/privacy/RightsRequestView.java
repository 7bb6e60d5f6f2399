package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of a client as the data protection officer follows it.
 *
 * @param overdue whether an organisation, or the node itself, is late
 */
public record RightsRequestView(
        UUID id,
        String kind,
        String reference,
        Instant requestedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant erasedAt,
        @Nullable Instant closedAt,
        List<OrganizationTask> tasks) {

    /** What an organisation said, or owes. */
    public record OrganizationTask(
            UUID organizationId, @Nullable String name, @Nullable Instant acknowledgedAt, @Nullable String result) {}
}

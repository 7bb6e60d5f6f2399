package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a referral, oldest first. */
public record ReferralEvents(List<Event> items) {

    /** One thing that happened. */
    public record Event(
            String id,
            String type,
            Instant occurredAt,
            String by,
            @Nullable String status,
            @Nullable String outcome,
            @Nullable String reason) {}
}

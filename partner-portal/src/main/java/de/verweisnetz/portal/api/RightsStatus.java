package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a client's request stands.
 *
 * @param ticket only in the answer to the request itself
 */
public record RightsStatus(
        @Nullable String ticket,
        String kind,
        String reference,
        Instant requestedAt,
        Instant dueAt,
        @Nullable Instant erasedAt,
        @Nullable String receipt,
        List<Acknowledgement> organizations) {

    /** What an organisation said; nothing while it owes an answer. */
    public record Acknowledgement(@Nullable String name, @Nullable Instant acknowledgedAt, @Nullable String result) {}
}

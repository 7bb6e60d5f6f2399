package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request of a client stands.
 *
 * @param ticket what she asks with how it stands; only in the answer to the request itself
 * @param erasedAt when the node's own copy was erased
 * @param receipt signed proof of that
 * @param closedAt when all organisations have acknowledged
 */
public record RightsStatus(
        @Nullable String ticket,
        String kind,
        List<String> parts,
        String reference,
        Instant requestedAt,
        Instant dueAt,
        @Nullable Instant erasedAt,
        @Nullable String receipt,
        @Nullable Instant closedAt,
        List<Acknowledgement> organizations) {

    /**
     * What an organisation said.
     *
     * @param name absent where it is known no longer
     * @param result DONE, NOTHING_HELD or KEPT_BY_LAW
     */
    public record Acknowledgement(@Nullable String name, @Nullable Instant acknowledgedAt, @Nullable String result) {}
}

package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what waits behind a mailed link.
 *
 * @param cursor of the next page, null on the last
 */
public record AnswerLink(
        String organization,
        boolean single,
        Instant expiresAt,
        List<LinkedReferral> items,
        @Nullable String cursor,
        int total,
        boolean totalCapped) {}

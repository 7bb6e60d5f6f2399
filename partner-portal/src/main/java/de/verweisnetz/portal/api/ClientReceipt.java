package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The proof that a client took everything back. */
public record ClientReceipt(
        String reference,
        String organization,
        boolean told,
        Instant withdrawnAt,
        Instant erasedBy,
        @Nullable Instant erasedAt,
        boolean arrived,
        @Nullable Instant confirmedAt,
        @Nullable String signed) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open matter of an organisation that answers on the telephone, as a coordinator may know it. */
public record PhoneMatter(
        String id,
        String reference,
        String sender,
        String receiver,
        String grade,
        String status,
        Instant issuedAt,
        @Nullable Instant dueAt,
        @Nullable Instant undoUntil,
        long version) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A referral that waits too long, as the coordination may see it. */
public record Overdue(
        String reference,
        String sender,
        String receiver,
        String grade,
        String status,
        long ageDays,
        @Nullable Instant dueAt,
        String reason) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an organisation answers referrals. */
public record AnswerMode(
        String participantId,
        String participantName,
        String mode,
        @Nullable String mailbox,
        @Nullable Instant mailboxBouncedAt,
        long version) {}

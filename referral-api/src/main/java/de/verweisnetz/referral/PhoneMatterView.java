package de.verweisnetz.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open matter as a coordinator may know it: never topic, language, place or text.
 *
 * @param undoUntil until when what was recorded last can be taken back
 */
public record PhoneMatterView(
        UUID id,
        String reference,
        String sender,
        String receiver,
        String grade,
        String status,
        Instant issuedAt,
        @Nullable Instant dueAt,
        @Nullable Instant undoUntil,
        long version) {}

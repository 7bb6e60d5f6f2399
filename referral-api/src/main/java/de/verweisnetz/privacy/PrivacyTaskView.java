package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client has asked an organisation for.
 *
 * @param reference of the referral, by which the organisation finds its own file
 * @param parts what is wrong, where she asks for a correction
 * @param overdue whether it is late
 */
public record PrivacyTaskView(
        UUID id,
        String kind,
        String reference,
        List<String> parts,
        Instant requestedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant acknowledgedAt,
        @Nullable String result) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;

/** What a client has asked the own organisation for. */
public record PrivacyTask(
        String id,
        String kind,
        String reference,
        List<String> parts,
        Instant requestedAt,
        Instant dueAt,
        boolean overdue) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a document: who changed what, when and why. */
public record Revision(
        long version,
        String operation,
        String origin,
        Instant at,
        Editor by,
        @Nullable String importId,
        @Nullable String reason,
        List<FieldChange> changes) {}

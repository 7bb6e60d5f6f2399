package de.verweisnetz.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where documents come from, and what may be done with them. */
public record ImportSourceView(
        UUID id,
        String kind,
        String name,
        boolean republish,
        @Nullable String licence,
        @Nullable String addressVisibility,
        long documents,
        @Nullable String url,
        @Nullable Instant harvestedAt) {}

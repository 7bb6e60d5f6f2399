package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where entries of the directory come from, and what may be done with them. */
public record ImportSource(
        String id,
        String name,
        boolean republish,
        @Nullable String licence,
        @Nullable String addressVisibility,
        @Nullable String kind,
        long documents,
        @Nullable String url,
        @Nullable Instant harvestedAt) {
    /** What can be said of a source. */
    public record Details(
            String name, boolean republish, @Nullable String licence, @Nullable String addressVisibility) {}
}

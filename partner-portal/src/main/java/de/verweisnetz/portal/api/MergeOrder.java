package de.verweisnetz.portal.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two entries that are to become one. */
public record MergeOrder(
        String kind,
        String keep,
        String absorb,
        Map<String, String> fields,
        Versions versions,
        @Nullable String reason) {
    /** The versions that were seen. */
    public record Versions(long keep, long absorb) {}
}

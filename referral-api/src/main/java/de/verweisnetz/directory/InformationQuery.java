package de.verweisnetz.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which sources a list holds.
 *
 * @param topic of level 1 with all below it
 * @param limit size of a page
 */
public record InformationQuery(
        @Nullable String topic, @Nullable String language, @Nullable Group group, int limit, @Nullable String cursor) {

    /** A part of all sources; the parts overlap. */
    public enum Group {
        /** What may be offered. */
        CURRENT,
        /** What waits for somebody to look at it: expires soon or has expired. */
        DUE,
        EXPIRED
    }
}

package de.verweisnetz.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which findings of an import; absent = all.
 *
 * @param severity {@code ERROR} or {@code WARNING}
 * @param code stable name, lower case with hyphens
 * @param kind the kind of document; empty = about none
 * @param pointer JSON pointer (RFC 6901) with 0 for every index
 */
public record FindingQuery(
        @Nullable String severity, @Nullable String code, @Nullable String kind, @Nullable String pointer) {}

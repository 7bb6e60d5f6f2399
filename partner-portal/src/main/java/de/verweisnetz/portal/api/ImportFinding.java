package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** Something in a file that is wrong or deserves a look, and what to do. */
public record ImportFinding(
        String severity,
        @Nullable Long row,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String pointer,
        @Nullable String field,
        String code,
        String message,
        @Nullable String advice) {
    public boolean error() {
        return severity.equals("ERROR");
    }
}

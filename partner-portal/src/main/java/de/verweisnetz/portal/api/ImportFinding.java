package de.verweisnetz.portal.api;

import java.util.Objects;
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
        @Nullable String fieldLabel,
        String code,
        String message,
        @Nullable String advice) {
    /** What people call the field, else what the file calls it; empty where it is about a whole row. */
    public String called() {
        return Objects.requireNonNullElse(fieldLabel, Objects.requireNonNullElse(field, ""));
    }

    public boolean error() {
        return severity.equals("ERROR");
    }
}

package de.verweisnetz.portal.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A card as anybody may read it. */
public record Card(
        String key,
        String language,
        String madeBy,
        ClientPage.Centre centre,
        boolean givesCodes,
        @Nullable Notice notice,
        @Nullable LocalDate codeValidUntil) {

    /** What somebody is told before she takes a code. */
    public record Notice(String version, String language, String text) {}
}

package de.verweisnetz.portal.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A word about the portal, without who said it. */
public record Remark(String id, LocalDate writtenOn, String role, String page, String kind, @Nullable String text) {

    /** One that is being said. */
    public record New(String page, String kind, @Nullable String text) {}
}

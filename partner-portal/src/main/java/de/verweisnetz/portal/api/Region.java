package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** Where the client is: exactly one of the four. */
public record Region(
        @Nullable String postcode, @Nullable String kreis, @Nullable Boolean abroad, @Nullable Boolean unknown) {}

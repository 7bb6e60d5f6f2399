package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** The token of a client's link or the code she types: exactly one of the two. */
public record ClientCredential(@Nullable String token, @Nullable String code) {}

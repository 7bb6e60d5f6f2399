package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** Phone and e-mail of an offer. */
public record Contact(@Nullable String phone, @Nullable String email) {}

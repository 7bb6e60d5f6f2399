package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** Phone and e-mail of an offer, and whether the number can be called from abroad. */
public record Contact(@Nullable String phone, @Nullable String email, @Nullable Boolean reachableFromAbroad) {}

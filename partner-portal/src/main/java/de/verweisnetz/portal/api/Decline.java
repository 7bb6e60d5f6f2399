package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** The centre declines, with its reason. */
public record Decline(String reason, @Nullable String text) {}

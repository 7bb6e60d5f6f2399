package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** Who made a change; the name is for coordinators only. */
public record Editor(String role, @Nullable String organization, @Nullable String name) {}

package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** A weekly opening, local time. */
public record Slot(String weekday, String opensAt, String closesAt, @Nullable String access) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A window of time, as the report of an incident asks for it.
 *
 * @param before moment after the last
 * @param organization the one that it is about; absent for all
 */
public record IncidentWindow(Instant from, Instant before, @Nullable String organization) {}

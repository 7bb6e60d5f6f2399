package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The centre accepts, perhaps with an appointment. */
public record Acceptance(@Nullable Instant appointmentAt) {}

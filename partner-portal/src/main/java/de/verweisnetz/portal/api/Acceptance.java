package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, with which the centre accepts or which it offers later.
 *
 * @param appointmentAt null where the centre accepts without one
 * @param appointmentText what else there is to say of it, or null
 */
public record Acceptance(@Nullable Instant appointmentAt, @Nullable String appointmentText) {}

package de.verweisnetz.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** An appointment for the client. */
public record AppointmentRequest(@NotNull Instant appointmentAt) {}

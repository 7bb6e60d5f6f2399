package de.verweisnetz.referral;

import de.verweisnetz.referral.lifecycle.Appointment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment for the client.
 *
 * @param appointmentText what else there is to say of it: a floor, what to ring; no names, no diagnoses
 */
public record AppointmentRequest(
        @NotNull Instant appointmentAt, @Size(min = 1, max = 500) @Nullable String appointmentText) {

    Appointment offered() {
        return Appointment.at(appointmentAt, appointmentText);
    }
}

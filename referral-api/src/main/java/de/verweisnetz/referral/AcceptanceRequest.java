package de.verweisnetz.referral;

import de.verweisnetz.referral.lifecycle.Appointment;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the centre takes the client.
 *
 * @param appointmentAt the appointment offered, if any
 * @param appointmentText what else there is to say of it; with an appointment only
 */
public record AcceptanceRequest(
        @Nullable Instant appointmentAt, @Size(min = 1, max = 500) @Nullable String appointmentText) {

    /** Without an appointment. */
    public static AcceptanceRequest plain() {
        return new AcceptanceRequest(null, null);
    }

    @Nullable
    Appointment offered() {
        return appointmentAt == null ? null : Appointment.at(appointmentAt, appointmentText);
    }
}

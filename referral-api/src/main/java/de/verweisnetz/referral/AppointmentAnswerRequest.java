package de.verweisnetz.referral;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an appointment fits a client, with her credential.
 *
 * @param appointmentAt the one she has read of
 */
public record AppointmentAnswerRequest(
        @Size(min = 20, max = 60) @Nullable String token,
        @Size(min = 6, max = 40) @Nullable String code,
        @NotNull Instant appointmentAt,
        @NotNull Boolean fits) {

    @AssertTrue
    boolean isOneOfTheTwo() {
        return (token == null) != (code == null);
    }

    ClientPageRequest credential() {
        return new ClientPageRequest(token, code);
    }

    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "AppointmentAnswerRequest";
    }
}

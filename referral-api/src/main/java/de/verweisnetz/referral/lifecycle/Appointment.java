package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The appointment a centre offers, and whether it fits the client. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Appointment {
    @Column(name = "appointment_at")
    private @Nullable Instant at;

    @Column(name = "appointment_fits")
    private @Nullable Boolean fits;

    protected Appointment() {}

    /** @param at null for none */
    static Appointment at(@Nullable Instant at) {
        var appointment = new Appointment();
        appointment.at = at;
        return appointment;
    }

    Appointment answered(boolean itFits) {
        var answered = at(at);
        answered.fits = itFits;
        return answered;
    }

    public @Nullable Instant at() {
        return at;
    }

    /** What the client said of it; null while she has not. */
    public @Nullable Boolean fits() {
        return fits;
    }
}

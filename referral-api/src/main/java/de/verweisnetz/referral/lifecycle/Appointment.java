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

    @Column(name = "appointment_text")
    private @Nullable String text;

    protected Appointment() {}

    static Appointment none() {
        return new Appointment();
    }

    /** @param text what the centre adds in its own words, or null */
    public static Appointment at(Instant at, @Nullable String text) {
        var appointment = new Appointment();
        appointment.at = at;
        appointment.text = text;
        return appointment;
    }

    Appointment answered(boolean itFits) {
        var answered = none();
        answered.at = at;
        answered.text = text;
        answered.fits = itFits;
        return answered;
    }

    public @Nullable Instant at() {
        return at;
    }

    /** What the centre added, not longer than 500 characters. */
    public @Nullable String text() {
        return text;
    }

    /** What the client said of it; null while she has not. */
    public @Nullable Boolean fits() {
        return fits;
    }
}

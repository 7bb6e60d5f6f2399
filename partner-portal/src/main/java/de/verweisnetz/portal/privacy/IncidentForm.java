package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.IncidentWindow;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Times;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The window of an incident, as somebody entered it in local time. */
final class IncidentForm {
    private IncidentForm() {}

    /** Null when it cannot be read, or ends before it begins. */
    static @Nullable IncidentWindow window(Form form) {
        Instant from = moment(form.value("from"));
        Instant to = moment(form.value("to"));
        return from == null || to == null || !from.isBefore(to)
                ? null
                : new IncidentWindow(from, to, form.optional("organization"));
    }

    private static @Nullable Instant moment(String value) {
        try {
            return LocalDateTime.parse(value).atZone(Times.ZONE).toInstant();
        } catch (DateTimeParseException notAMoment) {
            return null;
        }
    }
}

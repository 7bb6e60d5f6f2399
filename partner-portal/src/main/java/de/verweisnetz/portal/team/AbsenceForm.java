package de.verweisnetz.portal.team;

import de.verweisnetz.portal.api.Absence;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The form that says from when to when a member is away. */
final class AbsenceForm {
    private AbsenceForm() {}

    /** The absence, if the form says one; otherwise what is wrong is noted. */
    static Optional<Absence> read(Form form, Texts t) {
        Optional<LocalDate> from = day(form, "from", t);
        Optional<LocalDate> until = day(form, "until", t);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            form.reject("until", t.get("team.until.wrong"));
            return Optional.empty();
        }
        return Optional.of(new Absence(from.get(), until.get()));
    }

    private static Optional<LocalDate> day(Form form, String field, Texts t) {
        try {
            return Optional.of(LocalDate.parse(form.value(field)));
        } catch (DateTimeParseException notADay) {
            form.reject(field, t.get("team.day.wrong"));
            return Optional.empty();
        }
    }
}

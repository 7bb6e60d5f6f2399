package de.verweisnetz.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Absence;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbsenceFormTest {
    private final Texts t = Texts.staff("de");

    @Test
    void an_absence_may_be_one_day() {
        Form form = form("2026-12-24", "2026-12-24");
        var day = LocalDate.of(2026, 12, 24);
        assertThat(AbsenceForm.read(form, t)).contains(new Absence(day, day));
        assertThat(form.isRejected()).isFalse();
    }

    @Test
    void it_has_two_days_in_order() {
        Form reversed = form("2026-12-24", "2026-12-23");
        assertThat(AbsenceForm.read(reversed, t)).isEmpty();
        assertThat(reversed.mistake("until")).isNotNull();
        Form empty = form("", "2026-02-30");
        assertThat(AbsenceForm.read(empty, t)).isEmpty();
        assertThat(empty.mistake("from")).isNotNull();
        assertThat(empty.mistake("until")).isNotNull();
    }

    private static Form form(String from, String until) {
        return new Form(Map.of("from", List.of(from), "until", List.of(until)));
    }
}

package de.verweisnetz.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Acceptance;
import de.verweisnetz.portal.api.OutcomeReport;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private final Texts t = Texts.staff("de");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1250,50    | 125050
                    1.250,50   | 125050
                    1250.5     | 125050
                    1250       | 125000
                    1.250      | 125000
                    1,250.50   | 125050
                    1 250,50 € | 125050
                    """)
    void amounts_are_read_as_people_write_them(String written, long cents) {
        assertThat(Answers.cents(new Form(Map.of("amount", List.of(written))))).contains(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viel", "-5", "0", "12,345,6", "99999999"})
    void an_amount_that_cannot_be_one_is_refused(String written) {
        Form form = new Form(Map.of("outcome", List.of("RESOLVED_ONCE"), "amount", List.of(written)));
        Answers.check("outcome", form, t);
        assertThat(form.mistake("amount")).isNotNull();
    }

    @Test
    void without_feedback_the_outcome_is_only_counted() {
        Form open = new Form(Map.of("outcome", List.of("RESOLVED_ONCE")));
        assertThat(Answers.body("outcome", open))
                .isEqualTo(new OutcomeReport("RESOLVED_ONCE", List.of(), "CENTRE", false, false));

        Form counted = new Form(Map.of(
                "outcome", List.of("RESOLVED_ONCE"),
                "results", List.of("INFORMATION_ONLY"),
                "continues", List.of("true"),
                "unlinked", List.of("true")));
        assertThat(Answers.body("outcome", counted))
                .isEqualTo(new OutcomeReport("RESOLVED_ONCE", List.of(), "CENTRE", false, true));
    }

    @Test
    void declining_needs_a_reason_and_other_reasons_need_words() {
        Form none = Form.empty();
        Answers.check("decline", none, t);
        assertThat(none.mistake("reason")).isNotNull();

        Form other = new Form(Map.of("reason", List.of("OTHER")));
        Answers.check("decline", other, t);
        assertThat(other.mistake("text")).isNotNull();

        Form capacity = new Form(Map.of("reason", List.of("NO_CAPACITY")));
        Answers.check("decline", capacity, t);
        assertThat(capacity.isRejected()).isFalse();
    }

    @Test
    void an_appointment_needs_day_and_hour_or_nothing() {
        Form half = new Form(Map.of("appointment_at", List.of("2026-12-01")));
        Answers.check("acceptance", half, t);
        assertThat(half.mistake("appointment_at")).isNotNull();

        Form none = Form.empty();
        Answers.check("acceptance", none, t);
        assertThat(none.isRejected()).isFalse();
    }

    @Test
    void an_appointment_takes_its_words_along() {
        Form form = new Form(
                Map.of("appointment_at", List.of("2026-12-01T10:00"), "appointment_text", List.of("Zweiter Stock.")));
        var offered = new Acceptance(Instant.parse("2026-12-01T09:00:00Z"), "Zweiter Stock.");
        for (String step : List.of("acceptance", "appointment")) {
            assertThat(Answers.body(step, form)).isEqualTo(offered);
        }
        assertThat(Answers.body("acceptance", Form.empty())).isEqualTo(new Acceptance(null, null));
        assertThat(Answers.field("/appointment_text")).isEqualTo("appointment_text");
    }
}

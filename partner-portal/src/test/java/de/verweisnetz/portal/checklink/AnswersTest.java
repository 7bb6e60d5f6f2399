package de.verweisnetz.portal.checklink;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.CheckAnswer;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final String OPEN = Samples.offer().id();
    private static final String SECRET = Samples.secretOffer().id();

    @Test
    void all_correct_confirms_every_offer() {
        assertThat(Answers.allCorrect(Samples.checkLink()))
                .hasSize(2)
                .allMatch(CheckAnswer::confirms)
                .extracting(CheckAnswer::id)
                .containsExactly(OPEN, SECRET);
    }

    @Test
    void only_what_was_answered_is_sent() {
        Form form = form("answer." + OPEN, "ALL_CORRECT", "light." + OPEN, "FULL");
        assertThat(read(form)).containsExactly(CheckAnswer.allCorrect(OPEN, new CheckAnswer.Light("FULL")));
        assertThat(form.isRejected()).isFalse();
    }

    @Test
    void a_correction_carries_its_words() {
        Form form = form("answer." + OPEN, "CORRECTION", "corrections." + OPEN, " Neue Nummer:\r\n030 1 ");
        assertThat(read(form)).containsExactly(CheckAnswer.correction(OPEN, "Neue Nummer:\n030 1", null));
    }

    @Test
    void a_correction_without_words_is_sent_back() {
        Form form = form("answer." + OPEN, "CORRECTION");
        read(form);
        assertThat(form.mistake("corrections." + OPEN)).contains("Arbeitsrecht");
    }

    @Test
    void no_words_about_a_secret_place_leave_the_form() {
        Form form = form("answer." + SECRET, "CORRECTION", "corrections." + SECRET, "Die Straße heißt anders.");
        assertThat(read(form)).containsExactly(CheckAnswer.correction(SECRET, null, null));
    }

    @Test
    void words_beside_still_correct_are_not_lost() {
        Form form = form("answer." + OPEN, "ALL_CORRECT", "corrections." + OPEN, "Neue Nummer");
        read(form);
        assertThat(form.mistake("answer." + OPEN)).isNotNull();
    }

    @Test
    void a_light_alone_asks_for_the_answer_too() {
        Form form = form("light." + OPEN, "OPEN");
        read(form);
        assertThat(form.mistake("answer." + OPEN)).isNotNull();
    }

    @Test
    void an_empty_form_and_foreign_offers_are_sent_back() {
        Form form = form("answer.somebody-elses", "ALL_CORRECT");
        assertThat(read(form)).isEmpty();
        assertThat(form.mistake("")).isNotNull();
    }

    private static List<CheckAnswer> read(Form form) {
        return new Answers(form, Texts.staff("de")).read(Samples.checkLink());
    }

    private static Form form(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Form(values);
    }
}

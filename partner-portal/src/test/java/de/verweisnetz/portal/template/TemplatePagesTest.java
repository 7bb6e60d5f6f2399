package de.verweisnetz.portal.template;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.AnswerTemplate;
import de.verweisnetz.portal.form.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatePagesTest {
    private static final AnswerTemplate GERMAN =
            new AnswerTemplate("7a", 3, "APPOINTMENT", "de", "Unterlagen", "Bitte den Vertrag mitbringen.");
    private static final AnswerTemplate ROMANIAN =
            new AnswerTemplate("7b", 1, "APPOINTMENT", "ro", "Acte", "Vă rugăm să aduceți contractul.");

    @Test
    void each_stands_under_its_kind_in_its_language_and_is_deleted_in_two_steps() {
        String page = Samples.render("template/list.jte", Map.of("templates", List.of(GERMAN, ROMANIAN)), "partner");
        assertThat(page)
                .contains("Hinweis zum Termin")
                .doesNotContain("Rückfrage</h2>")
                .contains("<p class=\"quote\" lang=\"ro\">Vă rugăm")
                .contains("action=\"/app/answer-templates/7a/removal\"")
                .contains("Endgültig löschen");
    }

    @Test
    void without_any_it_says_what_they_are_good_for() {
        assertThat(Samples.render("template/list.jte", Map.of("templates", List.of()), "partner"))
                .contains("Noch keine Vorlagen");
    }

    @Test
    void who_was_slower_sees_both_texts() {
        Form form = new Form(Map.of("version", List.of("3"), "text", List.of("Meiner")));
        String page = Samples.render("template/form.jte", Map.of("form", form, "id", "7a", "now", GERMAN), "partner");
        assertThat(page).contains("Bitte den Vertrag mitbringen.").contains(">Meiner</textarea>");
    }

    @Test
    void what_the_client_speaks_comes_first_then_german() {
        var english = new AnswerTemplate("7c", 1, "APPOINTMENT", "en", "Papers", "Please bring the contract.");
        var question = new AnswerTemplate("7d", 1, "QUESTION", "ro", "De când?", "De când lucrați acolo?");
        assertThat(AnswerTemplate.fitting(List.of(english, GERMAN, question, ROMANIAN), "APPOINTMENT", "ro"))
                .containsExactly(ROMANIAN, GERMAN, english);
    }
}

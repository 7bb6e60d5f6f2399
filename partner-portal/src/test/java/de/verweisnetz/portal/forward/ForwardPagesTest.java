package de.verweisnetz.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForwardPagesTest {
    private static final String REGION = "\"postcode\":\"10115\"";

    @Test
    void suggestions_say_where_in_which_language_and_how_full() {
        var found = new Suggestions(List.of(Samples.offer()), true, false, List.of());
        assertThat(search(found, false))
                .contains("Was zu Thema, Sprache und Ort des Verweises passt")
                .contains("Mo 09:00–13:00")
                .contains("light--OPEN")
                .contains("/forward?offer=" + Samples.offer().id())
                .contains("Es gibt mehr Angebote");
    }

    @Test
    void where_nothing_else_is_near_the_page_says_that_these_are_not() {
        assertThat(search(new Suggestions(List.of(Samples.offer()), false, true, List.of()), false))
                .contains("In der Nähe passt kein anderes Angebot");
    }

    @Test
    void where_nothing_fits_wider_searches_are_links() {
        var wider = new Suggestions.Wider("jede Sprache (4 Angebote)", "/app/inbox/1/forward?search=1&topic=ARB");
        assertThat(search(new Suggestions(List.of(), false, false, List.of(wider)), true))
                .contains("Kein anderes Angebot passt zu allem")
                .contains("href=\"/app/inbox/1/forward?search=1&amp;topic=ARB\"")
                .contains("Zurück zu den Vorschlägen");
    }

    @Test
    void the_consequence_and_the_questions_stand_before_the_ticks() {
        String page = ask(true, "FORWARD", "FEEDBACK", "SPECIAL_CATEGORY");
        assertThat(page).contains("bekommt einen neuen Verweis von Ihnen");
        assertThat(page)
                .containsSubsequence(
                        "id=\"consequence\"",
                        "id=\"consent-text\"",
                        "id=\"agreed-FORWARD\"",
                        "id=\"agreed-SPECIAL_CATEGORY\"");
        assertThat(ask(false, "FORWARD", "FEEDBACK")).doesNotContain("id=\"agreed-SPECIAL_CATEGORY\"");
    }

    @Test
    void without_a_text_nobody_is_asked_and_nobody_passed_on() {
        assertThat(ask(false)).doesNotContain("forward-submit").contains("noch keine Texte");
    }

    private static String search(Suggestions found, boolean asked) {
        return Samples.render(
                "forward/search.jte",
                Map.of("referral", Samples.received(REGION), "form", Form.empty(), "asked", asked, "found", found),
                "partner");
    }

    private static String ask(boolean special, String... purposes) {
        var asked = Stream.of(purposes)
                .map(purpose -> new ConsentText(purpose, "2026-2", "ro", "Întrebare", true))
                .toList();
        var told = List.of(new ConsentText("NOTICE", "2026-2", "ro", "Informare", true));
        return Samples.render(
                "forward/ask.jte",
                Map.of(
                        "referral", Samples.received(REGION),
                        "offer", Samples.offer(),
                        "questions", new Questions("ro", "5a", Need.elsewhere(special), told, asked),
                        "form", Form.empty(),
                        "key", "12345678"),
                "partner");
    }
}

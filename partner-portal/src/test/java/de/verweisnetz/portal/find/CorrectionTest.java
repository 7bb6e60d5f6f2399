package de.verweisnetz.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.InformationCard;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.Suggestion;
import de.verweisnetz.portal.api.SuggestionsState;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.layout.Visit;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final InformationCard SOURCE = new InformationCard(
            "Salariul minim", "https://info.example.org/lohn", "Musterherausgeber", "ro", LocalDate.of(2026, 11, 2));

    @Test
    void the_text_names_each_source_in_the_language_of_the_post() {
        var correction = Correction.of(List.of(SOURCE), "ro");

        assertThat(correction.language()).isEqualTo("ro");
        assertThat(correction.reviewed()).isFalse();
        assertThat(correction.text())
                .startsWith("Informații verificate despre acest subiect:")
                .contains("Salariul minim (Musterherausgeber)\nhttps://info.example.org/lohn\nVerificat la ")
                .contains("2026");
    }

    @Test
    void a_post_in_no_known_language_is_answered_in_english() {
        assertThat(Correction.of(List.of(SOURCE), null).language()).isEqualTo("en");
        assertThat(Correction.of(List.of(SOURCE), "tr").text()).startsWith("Checked information on this topic:");
    }

    @Test
    void the_page_gives_the_sources_and_a_text_to_copy() {
        assertThat(page(Correction.of(List.of(SOURCE), "ro"), suggestion()))
                .contains("Richtigstellen")
                .contains("href=\"https://info.example.org/lohn\"")
                .contains("data-copy=\"correction-text\"")
                .contains("id=\"correction-unreviewed\"")
                .contains("lang=\"ro\"");
    }

    @Test
    void where_no_source_is_kept_the_page_says_so() {
        assertThat(page(Correction.of(List.of(), "ro"), suggestion()))
                .contains("id=\"correction-none\"")
                .doesNotContain("id=\"correction-text\"");
    }

    @Test
    void a_land_is_shown_without_a_postcode_and_becomes_the_region_of_the_search() {
        assertThat(page(Correction.of(List.of(), "ro"), suggestion()))
                .contains("<strong>Bayern</strong>")
                .contains("/app/search?topic=ARB.LOHN&amp;language=ro&amp;region=09")
                .doesNotContain("null");
    }

    private static Suggestion suggestion() {
        var word = List.of(new Suggestion.Word("salariul", 3, 11));
        return new Suggestion(
                new Suggestion.Language("ro", 0.98),
                List.of(new Suggestion.Topic("ARB.LOHN", 0.9, word)),
                List.of(new Suggestion.Place("Bayern", "09", null, null, null, word)),
                List.of(),
                null,
                new Suggestion.Search(List.of("ARB.LOHN"), List.of("ro"), null, "09"));
    }

    private static String page(Correction correction, Suggestion suggestion) {
        Me me = new Me(
                "7a",
                "Stefan",
                List.of("streetworker"),
                new Named("1a", "Musterprojekt"),
                new Named("2a", "Team"),
                false);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                new Page(
                        "Beitrag einfügen",
                        Texts.staff("de"),
                        new Labels(Map.of(), "de"),
                        "/app/find",
                        "",
                        Visit.of(me, "csrf"),
                        false,
                        "search"));
        model.put("form", Form.empty());
        model.put("state", new SuggestionsState(true, 4000));
        model.put("suggestion", suggestion);
        model.put("correction", correction);
        StringOutput output = new StringOutput();
        Templates.render("find/find.jte", model, output);
        return output.toString();
    }
}

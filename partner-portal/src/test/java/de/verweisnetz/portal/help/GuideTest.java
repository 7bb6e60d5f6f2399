package de.verweisnetz.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.Preferences;
import de.verweisnetz.portal.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTest {
    private static final Named NAMED = new Named("1a", "Musterberatung Arbeit");

    @Test
    void the_page_of_words_in_the_docs_is_the_one_of_the_portal() throws IOException {
        Texts german = Texts.staff("de");
        Texts english = Texts.staff("en");
        String table = Glossary.WORDS.stream()
                .map(word -> "help.word." + word)
                .map(key ->
                        "| %s | %s | %s |\n".formatted(german.get(key), english.get(key), english.get(key + ".text")))
                .collect(Collectors.joining());
        assertThat(Files.readString(Path.of("../docs/glossary.md"))).endsWith("|---|---|---|\n" + table);
    }

    static Stream<Arguments> sheets() {
        return Guide.ALL.stream()
                .flatMap(guide -> Stream.of("de", "en").map(language -> Arguments.of(guide, language)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void a_guide_is_one_tagged_sheet_with_the_words_of_the_screen(Guide guide, String language) throws IOException {
        Texts t = Texts.staff(language);
        try (var sheet = Loader.loadPDF(GuideSheet.pdf(guide, t))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(sheet.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(sheet.getDocumentCatalog().getLanguage()).isEqualTo(language);
            String text = new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
            for (var step : guide.steps()) {
                assertThat(text).contains(t.get("help.step." + step.code()) + ".");
            }
            assertThat(Glossary.WORDS).containsAll(guide.words());
        }
    }

    @Test
    void steps_are_shown_until_all_are_ticked_off_or_they_are_put_away() {
        Me paula = new Me("m", "Paula", List.of("partner"), NAMED, NAMED, false);
        Preferences some = Preferences.USUAL.ticking("partner-inbox").ticking("partner-inbox");
        assertThat(some.tourDone()).containsExactly("partner-inbox");
        assertThat(Guide.open(paula, some)).extracting(Guide::role).containsExactly("partner");
        assertThat(Guide.open(paula, some.closingTour())).isEmpty();
        Preferences all = Guide.of(paula).get(0).steps().stream()
                .map(Guide.Step::code)
                .reduce(Preferences.USUAL, Preferences::ticking, (one, other) -> other);
        assertThat(Guide.open(paula, all)).isEmpty();
        assertThat(Guide.open(paula, all.closingTour().openingTour())).isNotEmpty();
        assertThat(Guide.isStep("partner-code")).isTrue();
        assertThat(Guide.isStep("Anna")).isFalse();
    }

    @Test
    void what_is_ticked_off_says_so_and_the_rest_has_a_button() {
        var guides = List.of(Guide.of("partner").orElseThrow());
        String page =
                Samples.render("help/tour.jte", Map.of("guides", guides, "done", List.of("partner-inbox")), "partner");
        assertThat(page)
                .contains("href=\"/app/inbox\"")
                .contains("value=\"partner-code\"")
                .doesNotContain("value=\"partner-inbox\"")
                .contains("/app/help/partner.pdf");
    }
}

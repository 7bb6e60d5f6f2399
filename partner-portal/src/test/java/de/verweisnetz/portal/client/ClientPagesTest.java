package de.verweisnetz.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.assets.Assets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientPagesTest {
    private static final int MOST_BYTES = 20 * 1024;

    static Stream<String> languages() {
        return ClientController.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_page_and_the_style_sheet_together_stay_under_20_kilobytes_in_every_state(String language)
            throws IOException {
        long style = Files.size(Path.of("target/frontend/public" + Assets.address("client.css")));
        assertThat(ClientSamples.pages(language))
                .allSatisfy((name, page) -> assertThat(page.getBytes(StandardCharsets.UTF_8).length + style)
                        .as(name)
                        .isLessThanOrEqualTo(MOST_BYTES));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_on_them_runs_or_comes_from_elsewhere(String language) {
        assertThat(ClientSamples.pages(language))
                .allSatisfy(
                        (name, page) -> assertThat(page)
                                .as(name)
                                .contains("<html lang=\"" + language + "\">")
                                .contains("noindex")
                                .contains("id=\"exit\" href=\"https://www.wikipedia.org/\"")
                                .doesNotContain("<script", "style=", "onclick", "@font-face", "@import")
                                .doesNotContainPattern(
                                        "(src|href)=\"(?!https://www\\.wikipedia\\.org/|https://example\\.org/|https://node\\.example\\.org/|/|tel:|mailto:)"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_of_them_begins_by_saying_that_no_name_is_needed(String language) {
        String promise = ClientSamples.texts(language).get("promise");
        assertThat(ClientSamples.pages(language)).allSatisfy((name, page) -> {
            if (!name.equals("trouble")) {
                assertThat(page).as(name).contains(promise);
                assertThat(page.indexOf(promise))
                        .as(name)
                        .isLessThan(page.indexOf("<h2") < 0 ? page.length() : page.indexOf("<h2"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_dead_end_names_somebody_to_ask(String language) {
        Map<String, String> pages = ClientSamples.pages(language);
        for (String end : new String[] {"unknown", "trouble", "receipt", "others", "page ENDED", "page WITHDRAWN"}) {
            assertThat(pages.get(end)).as(end).contains("id=\"help\"", "tel:112");
        }
        assertThat(pages.get("unknown")).contains("tel:+493023125000");
    }

    @Test
    void a_pasted_link_shows_nothing_of_the_referral() {
        assertThat(ClientSamples.pages("ro").get("neutral"))
                .doesNotContain("Musterberatung", "VN-")
                .contains("Arată");
    }

    @Test
    void she_reads_who_will_read_what_she_says_before_she_says_it() {
        String page = ClientSamples.page("de", "OPEN");
        assertThat(page.indexOf("Die Stelle liest es nicht")).isPositive().isLessThan(page.indexOf("id=\"came\""));
        assertThat(page.indexOf("lesen Ihre Antwort")).isPositive().isLessThan(page.indexOf("id=\"fits\""));
    }

    @Test
    void while_it_is_locked_her_page_says_so_instead_of_sending_her_to_the_centre() {
        String page = ClientSamples.page("de", ClientSamples.LOCKED);
        assertThat(page)
                .contains("id=\"locked\"", "gesperrt seit", "/lock\"")
                .doesNotContain("id=\"state\"", "Zeigen Sie dort Ihren Code.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void she_reads_what_a_lock_means_and_what_is_still_possible_before_she_locks_or_frees(String language) {
        String free = ClientSamples.lock(language, false);
        String locked = ClientSamples.lock(language, true);
        assertThat(free).containsSubsequence("id=\"means\"", "id=\"still\"", "id=\"lock-set\"");
        assertThat(free).doesNotContain("lock-lift", "id=\"locked\"");
        assertThat(locked).containsSubsequence("id=\"locked\"", "id=\"ticket\"", "id=\"means\"", "id=\"lock-lift\"");
        assertThat(locked).doesNotContain("lock-set");
    }

    @Test
    void every_state_has_its_own_words() {
        assertThat(ClientSamples.STATES)
                .allMatch(state -> ClientSamples.texts("de").has("state." + state));
    }

    @Test
    void names_of_german_centres_are_marked_as_german() {
        assertThat(ClientSamples.page("el", "OPEN")).contains("<p lang=\"de\"><strong>Beratung für Beschäftigte");
    }
}

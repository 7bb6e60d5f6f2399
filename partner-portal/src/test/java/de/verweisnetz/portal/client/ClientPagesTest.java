package de.verweisnetz.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.assets.Assets;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    void page_and_style_sheet_together_stay_under_20_kilobytes(String language) throws IOException {
        long style = Files.size(Path.of("target/frontend/public" + Assets.address("client.css")));
        byte[] page = page(language).getBytes(StandardCharsets.UTF_8);
        assertThat(page.length + style).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_on_it_runs_or_comes_from_elsewhere(String language) {
        assertThat(page(language))
                .contains("<html lang=\"" + language + "\">")
                .contains("noindex")
                .doesNotContain("<script", "style=", "onclick", "@font-face", "@import")
                .doesNotContainPattern(
                        "(src|href)=\"(?!https://www\\.wikipedia\\.org/|https://example\\.org/|/|tel:|mailto:)");
    }

    @Test
    void a_pasted_link_shows_nothing_of_the_referral() {
        Map<String, Object> model = new HashMap<>(Map.of("t", texts("ro"), "token", "abcdefghijklmnopqrstuvwxyz"));
        assertThat(render("client/neutral.jte", model))
                .doesNotContain("Musterberatung", "VN-")
                .contains("Arată");
    }

    @Test
    void every_state_has_its_own_words() {
        for (String state : new String[] {"OPEN", "ACCEPTED", "ARRIVED", "DECLINED", "DONE", "ENDED"}) {
            assertThat(texts("de").has("state." + state)).as(state).isTrue();
        }
    }

    private static String page(String language) {
        return render(
                "client/page.jte",
                new HashMap<>(Map.of("t", texts(language), "view", ClientView.of(Samples.clientPage(), "/v/token"))));
    }

    private static Texts texts(String language) {
        return new Texts(Bundle.of("client", language));
    }

    private static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        Templates.render(template, model, output);
        return output.toString();
    }
}

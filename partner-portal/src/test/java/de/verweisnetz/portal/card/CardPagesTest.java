package de.verweisnetz.portal.card;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Card;
import de.verweisnetz.portal.api.TakenCode;
import de.verweisnetz.portal.assets.Assets;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.qr.QrPicture;
import de.verweisnetz.portal.text.CardTexts;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardPagesTest {
    private static final int MOST_BYTES = 20 * 1024;
    private static final String ADDRESS = "https://verweisnetz.example.org/k/7K2M4QXW";
    private static final Card.Notice NOTICE = new Card.Notice("2026-1", "de", "Was mit dem Code geschieht.");

    static Stream<String> languages() {
        return CardTexts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_card_is_small_in_her_language_and_runs_nothing(String language) throws IOException {
        long style = Files.size(Path.of("target/frontend/public" + Assets.address("client.css")));
        String page = card(language, NOTICE);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length + style).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(page)
                .contains("<html lang=\"" + language + "\">", "noindex", "Musterberatung Arbeit")
                .contains(CardTexts.in(language).get("take.button"), "Was mit dem Code geschieht.")
                .doesNotContain("<script", "style=", "onclick");
    }

    @Test
    void looking_offers_a_button_and_names_no_code() {
        assertThat(card("ro", NOTICE))
                .contains("<form method=\"post\" action=\"/k/7K2M4QXW\">", "name=\"once\"")
                .doesNotContain("VN-");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void without_codes_there_is_no_button(String language) {
        assertThat(card(language, null)).doesNotContain("<form", "id=\"take\"").contains("+49 30 23125000");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_was_taken_can_be_written_down_scanned_and_saved(String language) {
        TakenCode taken = new TakenCode(
                "VN-7K2M4Q-3F8T2W9A-5C",
                "VN-7K2M4Q",
                "https://verweisnetz.example.org/v/abcdefghijklmnopqrstuv",
                Instant.parse("2026-12-20T10:00:00Z"));
        assertThat(render(
                        "card/taken.jte",
                        Map.of("t", CardTexts.in(language), "taken", taken, "qr", QrPicture.of(taken.code()))))
                .contains("VN-7K2M4Q-3F8T2W9A-5C", "role=\"img\"", "action=\"/v/pdf\"", taken.url())
                .contains("Ich komme mit dem Code VN-7K2M4Q zur Beratung.", "2026");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatever_goes_wrong_she_is_told_in_her_language(String language) {
        for (String why : new String[] {"over", "slow", "trouble"}) {
            var t = CardTexts.in(language);
            assertThat(render("card/closed.jte", Map.of("t", t, "why", why)))
                    .contains("<h1>" + t.get(why + ".title"), "/v?lang=" + language);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void chats_are_told_of_a_picture_in_her_language(String language) {
        assertThat(card(language, NOTICE))
                .contains("og:image\" content=\"" + ADDRESS + "/card.png?lang=" + language + "\"")
                .contains("og:description\" content=\"Musterberatung Arbeit\"");
    }

    private static String card(String language, Card.@Nullable Notice notice) {
        Card card = new Card(
                "7K2M4QXW",
                "ro",
                "Musterprojekt Streetwork",
                Samples.clientPage().centre(),
                notice != null,
                notice,
                notice == null ? null : LocalDate.of(2026, 12, 23));
        return render(
                "card/card.jte", Map.of("t", CardTexts.in(language), "card", card, "once", "0", "address", ADDRESS));
    }

    private static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        Templates.render(template, new HashMap<>(model), output);
        return output.toString();
    }
}

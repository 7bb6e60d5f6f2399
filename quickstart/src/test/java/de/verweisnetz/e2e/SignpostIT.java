package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What cards and codes are besides their story: counted, printed, fetched by chat programs, over. */
class SignpostIT extends InBrowser {
    @Test
    void whoever_comes_without_a_code_is_counted_and_nothing_else(QuickstartProcess node) {
        try (var pavel = chromium.visitor(node.url())) {
            pavel.logIn("pavel", "/app/inbox");
            pavel.page().click("#without-code");
            assertThat(pavel.page().locator("#done")).containsText("Gezählt");
            assertThat(pavel.page().locator("#arrivals")).containsText("eine Person");
            pavel.page().click("#count-without-code");
            assertThat(pavel.page().locator("#arrivals")).containsText("2 Personen");
            Look.at(pavel.page(), "without code");
        }
    }

    @Test
    void the_senders_page_shows_a_qr_picture_and_hands_out_the_sheet(QuickstartProcess node) throws IOException {
        var stefansProgram = NodeClient.of(node, "stefan");
        var offer = Sending.offerOf(stefansProgram, Sending.MUSTERBERATUNG_ARBEIT);
        var referral = Sending.issue(stefansProgram, Sending.request(offer));
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/referrals/" + referral.get("id").asText());
            assertThat(stefan.page().locator("svg.qr[role=img]")).isVisible();
            Look.at(stefan.page(), "sent with qr");
            var download = stefan.page().waitForDownload(() -> stefan.page().click("#code-pdf"));
            assertThat(Files.readString(download.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
    }

    @Test
    void the_address_of_a_card_shows_to_chat_programs_what_it_shows_to_all_and_keeps_nobody(QuickstartProcess node)
            throws IOException, InterruptedException {
        var stefan = NodeClient.of(node, "stefan");
        var offer = Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT);
        var card = stefan.post("/v1/signposts", Map.of("offer_id", offer, "language", "pl"))
                .json();
        var request =
                HttpRequest.newBuilder(URI.create(card.get("url").asText())).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"pl\">").doesNotContain("VN-", "<script");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("script-src"));
        assertThat(stefan.get("/v1/signposts/" + card.get("id").asText())
                        .json()
                        .get("codes_taken")
                        .asInt())
                .isZero();
    }

    @Test
    void a_card_is_a_picture_for_chats_and_for_its_sender_and_none_where_there_is_no_card(QuickstartProcess node)
            throws IOException, InterruptedException {
        var program = NodeClient.of(node, "stefan");
        var offer = Sending.offerOf(program, Sending.MUSTERBERATUNG_ARBEIT);
        var card = program.post("/v1/signposts", Map.of("offer_id", offer, "language", "el"))
                .json();
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/cards/" + card.get("id").asText());
            var download = stefan.page().waitForDownload(() -> stefan.page().click("#card-picture"));
            var saved = ImageIO.read(download.path().toFile());
            assertThat(saved.getWidth()).isEqualTo(1200);
            assertThat(saved.getHeight()).isEqualTo(630);
            Look.at(stefan.page(), "card picture");

            stefan.page().navigate(card.get("url").asText());
            var preview = stefan.page().getAttribute("meta[property='og:image']", "content");
            var picture = stefan.page().request().get(preview);
            assertThat(picture.headers())
                    .containsEntry("content-type", "image/png")
                    .containsEntry("cache-control", "public, max-age=3600")
                    .doesNotContainKey("set-cookie");
            assertThat(picture.body()).hasSizeBetween(5_000, 100 * 1024);
            var missing = stefan.page().request().get(node.url() + "/k/ABCDEFGH/card.png");
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.headers()).containsEntry("cache-control", "no-store");
        }
    }

    @Test
    void another_language_shows_the_same_card(QuickstartProcess node) {
        var program = NodeClient.of(node, "stefan");
        var offer = Sending.offerOf(program, Sending.MUSTERBERATUNG_ARBEIT);
        var card = program.post("/v1/signposts", Map.of("offer_id", offer, "language", "hu"))
                .json();
        try (var reader = chromium.visitor(node.url())) {
            var page = reader.page();
            page.navigate(card.get("url").asText());
            assertThat(page.locator("html")).hasAttribute("lang", "hu");
            var centre = page.locator("main strong").first().innerText();
            for (var language : List.of("bg", "el", "fr", "de")) {
                page.click(".langs a[hreflang=" + language + "]");
                assertThat(page.locator("html")).hasAttribute("lang", language);
                assertThat(page).hasURL(card.get("url").asText() + "?lang=" + language);
                assertThat(page.locator("main strong").first()).hasText(centre);
                assertThat(page.locator("#take")).isVisible();
            }
        }
    }

    @Test
    void a_card_that_is_not_there_says_so_in_the_readers_language(QuickstartProcess node) {
        try (var reader = chromium.visitor(node.url())) {
            reader.open("/k/ABCDEFGH?lang=el");
            assertThat(reader.page().locator("h1")).hasText("Αυτή η πληροφορία δεν υπάρχει πια");
            Look.at(reader.page(), "card over");
        }
    }
}

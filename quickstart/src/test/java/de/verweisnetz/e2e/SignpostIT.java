package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A signpost from end to end: a streetworker pastes it, a reader takes a code, the centre enters it. */
@WholeNode
class SignpostIT {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_reader_of_a_public_reply_takes_a_code_and_arrives(QuickstartProcess node) throws IOException {
        var offer = Sending.offerOf(NodeClient.of(node, "stefan"), Sending.MUSTERBERATUNG_ARBEIT);
        String link;
        try (var stefan = chromium.visitor(node.url())) {
            link = cardOf(stefan, offer);
        }
        String code;
        String ownPage;
        try (var reader = chromium.visitor(node.url())) {
            var page = reader.page();
            page.navigate(link);
            assertThat(page.locator("html")).hasAttribute("lang", "ro");
            assertThat(page.locator("main")).containsText("Musterberatung Arbeit");
            Look.at(page, "card");
            page.click("#take");
            code = page.locator("#client-code").innerText();
            ownPage = page.locator("#own-page").getAttribute("href");
            Look.at(page, "card taken");
            saveAsPdf(page);
            assertThat(reader.context().cookies()).isEmpty();
        }
        assertThat(ownPage).contains("/v/").doesNotContain(code);
        try (var paula = chromium.visitor(node.url())) {
            arrive(paula, code);
        }
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/referrals");
            assertThat(stefan.page().locator("main")).not().containsText(code.substring(0, 9));
        }
    }

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
    void a_card_that_is_not_there_says_so_in_the_readers_language(QuickstartProcess node) {
        try (var reader = chromium.visitor(node.url())) {
            reader.open("/k/ABCDEFGH?lang=el");
            assertThat(reader.page().locator("h1")).hasText("Αυτή η πληροφορία δεν υπάρχει πια");
            Look.at(reader.page(), "card over");
        }
    }

    /** Makes a card in the browser; answers with its link as it stands in the text. */
    private static String cardOf(Visitor stefan, String offer) {
        stefan.logIn("stefan", "/app/offers/" + offer);
        var page = stefan.page();
        page.click("#card");
        page.selectOption("select[name=language]", "ro");
        page.fill("input[name=campaign]", "klein geschrieben");
        page.click("#make-card");
        assertThat(page.locator("#error-summary")).isVisible();
        Look.at(page, "card form");
        page.fill("input[name=campaign]", "ERNTE-2027");
        page.click("#make-card");
        assertThat(page.locator("#counters")).containsText("Einmal geholt, kein Code genommen");
        assertThat(page.locator("svg.qr[role=img]")).isVisible();
        Look.at(page, "card made");
        var text = page.locator("#card-text").inputValue();
        assertThat(text).contains("Musterberatung Arbeit", "Jobcenter").doesNotContain("VN-");
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> word.contains("/k/"))
                .findFirst()
                .orElseThrow();
    }

    private static void saveAsPdf(Page page) throws IOException {
        var download = page.waitForDownload(() -> page.click("#pdf"));
        assertThat(download.suggestedFilename()).isEqualTo("code.pdf");
        assertThat(Files.size(download.path())).isGreaterThan(5_000);
    }

    private static void arrive(Visitor paula, String code) {
        paula.logIn("paula", "/app/inbox");
        assertThat(paula.page().locator("main")).not().containsText(code.substring(0, 9));
        paula.page().fill("#code-field", code.toLowerCase().replace("-", " "));
        paula.page().click("#code-submit");
        assertThat(paula.page().locator("main")).containsText("in Beratung");
    }
}

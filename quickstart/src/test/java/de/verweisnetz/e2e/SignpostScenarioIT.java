package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A signpost (Hinweis): a public reply holds a card, its reader takes a code herself, a centre enters it. */
class SignpostScenarioIT extends Scenario {
    private static final String HAMBURG = "/app/search?topic=ARB.LOHN&language=ro&postcode=20095&accepts=CODE";

    @Test
    void the_reader_of_a_public_reply_takes_a_code_and_comes_to_a_centre_that_answers_by_mail() throws IOException {
        String card;
        String text;
        try (var stefan = stefan(HAMBURG)) {
            text = cardInsteadOfAReferral(
                    stefan.choosesOfferOf("Musterberatung Hafen").page());
            card = stefan.page().url();
        }
        String code;
        String ownPage;
        try (var reader = client()) {
            var page = reader.page();
            page.navigate(Sent.linkIn(text, "/k/"));
            assertThat(page.locator("html")).hasAttribute("lang", "ro");
            assertThat(page.locator("main")).containsText("Musterberatung Hafen");
            Look.at(page, "card");
            page.click("#take");
            code = page.locator("#client-code").innerText();
            ownPage = page.locator("#own-page").getAttribute("href").replaceAll("\\?.*", "");
            Look.at(page, "card taken");
            saveAsPdf(page);
        }
        assertThat(ownPage).contains("/v/").doesNotContain(code);
        var taken = new Sent("", code, ownPage);

        theCentreKnowsNothingOfHerUntilSheIsThere(taken);

        try (var reader = client()) {
            reader.opens(taken).sees("DONE");
        }
        try (var stefan = stefan("/app/referrals")) {
            assertThat(stefan.page().locator("main")).not().containsText(taken.reference());
            stefan.page().navigate(card);
            assertThat(stefan.page().locator("#counters")).containsText("ein Code genommen");
        }
    }

    @Test
    void she_comes_with_the_code_of_a_card_and_with_one_that_she_was_sent_and_counts_once() {
        Sent sent;
        try (var stefan = stefan("/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE")) {
            sent = stefan.choosesOfferOf("Musterberatung Arbeit")
                    .describes("ARB.LOHN", "10115")
                    .announces(true)
                    .readsTheTexts()
                    .hearsYesTo("FORWARD", "FEEDBACK")
                    .sends();
        }
        String taken;
        try (var reader = client()) {
            reader.page().navigate(cardOfMusterberatungArbeit());
            reader.page().click("#take");
            taken = reader.page().locator("#client-code").innerText();
        }
        try (var paula = paula("/app/inbox")) {
            var page = paula.page();
            assertThat(page.locator("main")).not().containsText(taken.substring(0, 9));
            paula.enters(sent.code()).sees("in Beratung");
            paula.enters(taken.toLowerCase().replace("-", " ")).sees("in Beratung");
            assertThat(page.locator("#same-case")).containsText("zählt nur einmal");
            page.check("#same-" + sent.reference());
            Look.at(page, "inbox/same case");
            page.click("#link-same-case");
            assertThat(page.locator("#done")).containsText("zählt jetzt einmal");
            assertThat(page.getByTestId("counted")).hasText(sent.reference());
            page.getByTestId("counted").click();
            paula.reports("RESOLVED_ONCE").sees("abgeschlossen");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("abgeschlossen").seesOutcome("RESOLVED_ONCE");
        }
    }

    /** Whoever was asked in public gets no link of her own: the form leads to the card, whose text is answered with. */
    private static String cardInsteadOfAReferral(Page page) {
        Streetworker.unfolds(page, "contact");
        page.check("#f-contact_mode-PUBLIC_REPLY");
        assertThat(page.locator("#send-submit")).isHidden();
        Look.at(page, "send/public reply");
        page.click("#card-instead");
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
        assertThat(text).contains("Musterberatung Hafen", "Jobcenter").doesNotContain("VN-");
        return text;
    }

    private void theCentreKnowsNothingOfHerUntilSheIsThere(Sent taken) {
        var other = sentByProgram(Sending.MUSTERBERATUNG_HAFEN);
        try (var hafen = hafenReadsTheMailOfTheWeek().shows()) {
            assertThat(hafen.referral(other)).isVisible();
            assertThat(hafen.referral(taken)).hasCount(0);
            hafen.enters(taken.reference());
            assertThat(hafen.referral(taken)).containsText("nicht erlaubt");
            Look.at(hafen.page(), "link/arrived");
            hafen.reports(taken, "COUNSELLING_TAKEN_UP");
            assertThat(hafen.referral(taken)).hasCount(0);
        }
    }

    private String cardOfMusterberatungArbeit() {
        var stefan = programOf("stefan");
        var offer = Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT);
        return stefan.post("/v1/signposts", Map.of("offer_id", offer, "language", "ro"))
                .json()
                .get("url")
                .asText();
    }

    private static void saveAsPdf(Page page) throws IOException {
        var download = page.waitForDownload(() -> page.click("#pdf"));
        assertThat(download.suggestedFilename()).isEqualTo("code.pdf");
        assertThat(Files.size(download.path())).isGreaterThan(5_000);
    }
}

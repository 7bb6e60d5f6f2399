package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A source that can be trusted is passed on until it has expired. */
class TrustedInformationIT extends InBrowser {
    private final Entries names = new Entries();

    @Test
    void a_source_is_shown_beside_offers_and_to_the_client_until_it_expires(QuickstartProcess node) {
        var referral = referral(node);
        var title = "Informație-model " + names.word;
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory/information/new");
            add(clara.page(), title);
            isOffered(node, referral, title, 1);

            clara.page().locator("a").filter(with(title)).click();
            clara.page().fill("#f-checked_on", LocalDate.now().minusYears(1).toString());
            clara.page().fill("#f-expires_on", LocalDate.now().minusDays(1).toString());
            clara.page().click("#information-submit");
            clara.open("/app/directory/information?state=expired");
            var row = clara.page().getByTestId("information").filter(with(title));
            assertThat(row).containsText("abgelaufen");
            Look.at(clara.page(), "information/expired");
            isOffered(node, referral, title, 0);
        }
    }

    private record Sent(String offer, String link) {}

    private static Sent referral(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var request = Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT));
        request.put("topics", List.of("ARB.LOHN"));
        var issued = Sending.issue(stefan, request);
        return new Sent(
                issued.at("/offer/id").asText(), issued.at("/voucher/url").asText());
    }

    private void add(Page page, String title) {
        page.click("#information-submit");
        assertThat(page.locator("#error-summary")).isFocused();
        Look.at(page, "information/refused");
        page.selectOption("#f-topic", "ARB.LOHN");
        page.selectOption("#f-language", "ro");
        page.fill("#f-title", title);
        page.fill("#f-url", "https://example.org/" + names.word);
        page.fill("#f-publisher", "Musterverlag");
        page.fill("#f-note", "Nur für uns: " + names.word);
        page.fill("#f-checked_on", LocalDate.now().toString());
        page.fill("#f-expires_on", LocalDate.now().plusDays(90).toString());
        page.click("#information-submit");
        assertThat(page.locator("#done")).hasText("Die Quelle ist gespeichert");
    }

    private void isOffered(QuickstartProcess node, Sent sent, String title, int times) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/offers/" + sent.offer());
            assertThat(stefan.page().locator("#information a").filter(with(title)))
                    .hasCount(times);
        }
        try (var client = chromium.visitor(node.url())) {
            var page = client.page();
            page.navigate(sent.link());
            page.click("button[lang=ro]");
            assertThat(page.locator("#information a").filter(with(title))).hasCount(times);
            assertThat(page.locator("body")).not().containsText("Nur für uns");
            Look.at(page, "information/client" + (times == 0 ? "-without" : ""));
        }
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client shows her code at another centre than it was made for, and goes on there. */
@WholeNode
class CodeElsewhereIT {
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
    void the_other_centre_asks_her_and_the_first_learns_that_she_is_elsewhere(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var issued = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        try (var pavel = chromium.visitor(node.url())) {
            pavel.logIn("pavel", "/app/inbox");
            goOn(pavel.page(), issued);
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox/" + issued.get("id").asText());
            assertThat(paula.page().getByTestId("status").first()).hasText("weiterverwiesen");
            assertThat(paula.page().locator("main")).containsText("Code bei einer anderen Stelle gezeigt");
            assertThat(paula.page().locator("main")).not().containsText("Hafen");
        }
    }

    private static void goOn(Page page, JsonNode issued) {
        page.fill("#code-field", issued.at("/voucher/code").asText());
        page.click("#code-submit");
        assertThat(page.locator("h1")).hasText("Code einer anderen Stelle");
        page.selectOption("#f-offer", page.locator("#f-offer option").nth(1).getAttribute("value"));
        page.click("#show-texts");
        assertThat(page.locator("#asked-text")).hasAttribute("lang", "ro");
        Look.at(page, "code-elsewhere/ask");
        page.click("#take-elsewhere");
        assertThat(page.locator("#error-summary")).containsText("Ohne ihre Zustimmung");
        page.check("#yes-FORWARD");
        page.click("#take-elsewhere");
        assertThat(page.locator("#done")).containsText("Sie macht bei Ihnen weiter");
        assertThat(page.locator("#new-code")).containsText("/v/");
        Look.at(page, "code-elsewhere/taken");
    }
}

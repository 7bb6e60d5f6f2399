package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import de.verweisnetz.quickstart.QuickstartProcess;
import org.junit.jupiter.api.Test;

/** Whoever gets stuck says so where she is; the coordination reads it and does not learn who it was. */
class PortalFeedbackIT extends InBrowser {

    @Test
    void what_is_said_on_a_page_is_read_by_the_coordination_without_a_name(QuickstartProcess node) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var paula = chromium.visitor(node.url(), plain)) {
            var page = paula.logIn("paula", "/app/own-offers").page();
            page.locator("#say").press("Enter");
            assertThat(page.locator("#about")).hasText("/app/own-offers");
            page.fill("#f-text", "Rufen Sie mich an: 0151 23456789");
            // By keyboard: without scripts the browser never tells that a button has come to rest.
            page.locator("#feedback-submit").press("Enter");
            assertThat(page.locator("#error-summary")).containsText("Wählen Sie, was Sie sagen möchten.");
            page.check("#f-kind-HARD");
            page.locator("#feedback-submit").press("Enter");
            assertThat(page.locator("#error-summary")).containsText("Telefonnummer");
            assertThat(page.locator("#f-kind-HARD")).isChecked();
            page.fill("#f-text", "Ich finde die Kapazität nicht.");
            page.locator("#feedback-submit").press("Enter");
            assertThat(page.locator("#done")).containsText("Danke");
        }
        try (var clara = chromium.visitor(node.url())) {
            var page = clara.logIn("clara", "/app/portal-feedback?kind=HARD&about=/app/own-offers")
                    .page();
            var remark = page.getByTestId("remark")
                    .filter(new Locator.FilterOptions().setHasText("Ich finde die Kapazität nicht."));
            assertThat(remark).hasCount(1);
            assertThat(remark).containsText("Beratungsstelle");
            assertThat(remark).not().containsText("Paula");
            Look.at(page, "feedback/list");
            var file = page.waitForDownload(() -> page.click("#file"));
            assertThat(file.suggestedFilename()).isEqualTo("verweisnetz-rueckmeldungen.csv");
            remark.locator("button").click();
            assertThat(page.locator("#done")).containsText("gelöscht");
            assertThat(page.getByText("Ich finde die Kapazität nicht.")).hasCount(0);
        }
    }

    @Test
    void the_address_of_a_referral_is_not_part_of_it_and_only_keepers_read(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var id = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)))
                .get("id")
                .asText();
        try (var visitor = chromium.visitor(node.url(), Look.PHONE.options())) {
            var page = visitor.logIn("stefan", "/app/referrals/" + id).page();
            page.click("#say");
            assertThat(page.locator("#about")).hasText("/app/referrals/{id}");
            assertThat(page.url()).doesNotContain(id);
            Look.at(page, "feedback/form");
            var refused = visitor.context().request().get(node.url() + "/app/portal-feedback");
            assertThat(refused.status()).isEqualTo(403);
        }
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A centre asks a client who is there what the sender may learn, and records what else she says. */
class AskingForFeedbackIT extends InBrowser {
    @Test
    void without_feedback_the_centre_asks_her_or_only_counts(QuickstartProcess node) {
        var issued = withoutFeedback(node);
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox");
            var page = paula.page();
            page.fill("#code-field", issued.at("/voucher/code").asText());
            page.click("#code-submit");
            report(page);
            assertThat(page.locator("#ask-form")).isVisible();
            assertThat(page.locator("#ask-form blockquote")).hasAttribute("lang", "ro");
            assertThat(page.locator("main")).containsText("Beratung aufgenommen");
            page.click("#ask-submit");
            assertThat(page.locator("#error-summary")).containsText("erst, wenn die Person eingewilligt hat");
            Look.at(page, "inbox/feedback");
            page.check("#agreed-FEEDBACK");
            page.check("#minor");
            page.click("#ask-submit");
            assertThat(page.locator("#error-summary")).containsText("jünger als 16");
            Look.at(page, "inbox/feedback of a minor");
            page.check("#minor-confirmed");
            page.click("#ask-submit");
            assertThat(page.locator("#done")).containsText("Das Ergebnis ist gemeldet");
            assertThat(page.getByTestId("outcome")).hasAttribute("data-outcome", "COUNSELLING_TAKEN_UP");
            consents(page);
        }
        var counted = withoutFeedback(node);
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox");
            var page = paula.page();
            page.fill("#code-field", counted.at("/voucher/code").asText());
            page.click("#code-submit");
            report(page);
            page.click("#count-submit");
            assertThat(page.locator("#done")).containsText("Für den Monat gezählt");
            assertThat(page.getByTestId("outcome")).hasAttribute("data-outcome", "UNKNOWN");
        }
    }

    /** What she agreed to is seen, more is recorded, and one of them taken back. */
    private static void consents(Page page) {
        page.click("#consents");
        assertThat(page.locator("tr[data-purpose=FEEDBACK]")).containsText("vor Ort");
        assertThat(page.locator("tr[data-purpose=FEEDBACK]")).containsText("unter 16");
        page.check("#agreed-SECRECY_RELEASE");
        Look.at(page, "inbox/consents");
        page.click("#record-consent");
        assertThat(page.locator("tr[data-purpose=SECRECY_RELEASE]")).hasAttribute("data-holds", "true");
        page.click("#withdraw-SECRECY_RELEASE > summary");
        page.click("#withdraw-SECRECY_RELEASE button");
        assertThat(page.locator("tr[data-purpose=SECRECY_RELEASE]")).hasAttribute("data-holds", "false");
    }

    private static void report(Page page) {
        page.check("input[name=outcome][value=COUNSELLING_TAKEN_UP]");
        page.click("#report-outcome");
    }

    private static JsonNode withoutFeedback(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var request = Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT));
        request.put("consents", List.of(consent("FORWARD")));
        return Sending.issue(stefan, request);
    }

    private static Map<String, Object> consent(String purpose) {
        return Map.of("purpose", purpose, "text_version", "2026-2", "language", "ro", "channel", "CHAT");
    }
}

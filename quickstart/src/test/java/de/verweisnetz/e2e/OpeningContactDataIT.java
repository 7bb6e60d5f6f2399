package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A centre opens a client's contact data after acceptance, and asks her what the sender may learn. */
@WholeNode
class OpeningContactDataIT {
    // From the range that the regulator keeps for films.
    private static final String NUMBER = "+493023125999";

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
    void contact_data_are_shown_once_after_acceptance_and_the_client_reads_of_it(QuickstartProcess node) {
        var issued = issue(
                node,
                Map.of(
                        "channel",
                        "PHONE",
                        "value",
                        NUMBER,
                        "leave_no_message",
                        true,
                        "do_not_say_who_calls",
                        true,
                        "safe_times",
                        List.of(Map.of("weekday", "MO", "from", "18:00", "to", "20:00"))));
        var here = "/app/inbox/" + issued.get("id").asText();
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", here);
            var page = paula.page();
            assertThat(page.locator("#contact-data")).containsText("wenn Sie den Verweis angenommen haben");
            page.setViewportSize(390, 844);
            assertThat(page.locator("#accept").boundingBox().y)
                    .as("what to do comes before what is known, on a phone too")
                    .isLessThan(page.locator("#facts").boundingBox().y);
            page.setViewportSize(1280, 900);
            page.click("#accept");
            assertThat(page.locator("#contact-data")).containsText("nicht mehr rückgängig");
            assertThat(page.locator("#open-contact-data")).hasCount(0);
            NodeClock.release();
            page.reload();
            Look.at(page, "inbox/contact data");
            var shown = page.waitForResponse(
                    response -> response.url().endsWith("/contact-data"), () -> page.click("#open-contact-data"));
            assertThat(shown.headerValue("cache-control")).isEqualTo("no-store");
            assertThat(page.getByTestId("contact-value")).hasAttribute("href", "tel:" + NUMBER);
            assertThat(page.locator("#leave-no-message")).isVisible();
            assertThat(page.locator("#do-not-say-who-calls")).isVisible();
            assertThat(page.url()).doesNotContain("3023125");
            Look.at(page, "inbox/opened contact data");
            paula.open(here);
            assertThat(page.locator("#contact-data")).containsText("zuerst am");
            assertThat(page.content()).doesNotContain("23125999");
        }
        var state = NodeClient.of(node, "stefan")
                .get("/v1/referrals/" + issued.get("id").asText() + "/events");
        assertThat(state.http().body()).doesNotContain("23125999");
    }

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
            assertThat(page.locator("#feedback-text")).hasAttribute("lang", "ro");
            assertThat(page.locator("main")).containsText("Beratung aufgenommen");
            page.click("#ask-submit");
            assertThat(page.locator("#error-summary")).containsText("erst, wenn die Person zugestimmt hat");
            Look.at(page, "inbox/feedback");
            page.check("#agreed");
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
        page.check("#purpose-SECRECY_RELEASE");
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

    private static JsonNode issue(QuickstartProcess node, Map<String, Object> client) {
        var stefan = NodeClient.of(node, "stefan");
        var request = Sending.request(warmOffer(stefan));
        request.put("grade", "WARM");
        request.put("client", client);
        request.put(
                "consents",
                Stream.of("FORWARD", "FEEDBACK")
                        .map(OpeningContactDataIT::consent)
                        .toList());
        return Sending.issue(stefan, request);
    }

    private static Map<String, Object> consent(String purpose) {
        return Map.of("purpose", purpose, "text_version", "2026-2", "language", "ro", "channel", "CHAT");
    }

    private static String warmOffer(NodeClient sender) {
        var hits = sender.get("/v1/offers?language=ro&accepts=WARM&limit=100").json();
        return StreamSupport.stream(hits.get("items").spliterator(), false)
                .filter(offer -> offer.at("/organization/id").asText().equals(Sending.MUSTERBERATUNG_ARBEIT))
                .map(offer -> offer.get("id").asText())
                .findFirst()
                .orElseThrow();
    }
}

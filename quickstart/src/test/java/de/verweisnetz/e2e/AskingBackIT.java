package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A centre changes its mind, asks, is answered, and learns that the client does not come. */
@WholeNode
class AskingBackIT {
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
    void a_question_goes_back_and_forth_and_a_withdrawal_is_confirmed(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var id = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)))
                .get("id")
                .asText();
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox/" + id);
            centreDeclinesByMistakeAndAsks(paula.page());
        }
        try (var sender = chromium.visitor(node.url())) {
            sender.logIn("stefan", "/app/referrals/" + id);
            senderAnswers(sender.page());
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox/" + id);
            centreAccepts(paula.page());
        }
        try (var sender = chromium.visitor(node.url())) {
            sender.logIn("stefan", "/app/referrals/" + id);
            sender.page().click("#withdrawal-more > summary");
            sender.page().click("#withdrawal-submit");
            assertThat(sender.page().locator("#done")).containsText("zurückgezogen");
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox/" + id);
            paula.page().click("#withdrawal-confirmation");
            assertThat(paula.page().locator("#facts")).containsText("von der Stelle bestätigt");
            Look.at(paula.page(), "steps/withdrawn");
        }
    }

    private static void centreDeclinesByMistakeAndAsks(Page page) {
        page.click("#decline > summary");
        page.check("input[name=reason][value=NO_CAPACITY]");
        page.click("#decline-submit");
        assertThat(page.getByTestId("status").first()).hasText("abgelehnt");
        Look.at(page, "steps/undo");
        page.click("#undo");
        assertThat(page.locator("#done")).containsText("Rückgängig gemacht");
        assertThat(page.getByTestId("status").first()).hasText("ausgestellt");
        page.click("#return-more > summary");
        page.fill("#return-form [name=question]", "Rufen Sie an: 0170 1234567");
        page.click("#return-submit");
        assertThat(page.locator("#error-summary")).isVisible();
        assertThat(page.locator("#return-form [name=question]")).hasValue("Rufen Sie an: 0170 1234567");
        page.fill("#return-form [name=question]", "Seit wann fehlt der Lohn?");
        page.click("#return-submit");
        assertThat(page.getByTestId("status").first()).hasText("Rückfrage");
    }

    private static void senderAnswers(Page page) {
        assertThat(page.locator("#answer-form")).containsText("Seit wann fehlt der Lohn?");
        Look.at(page, "steps/question");
        page.fill("[name=answer]", "Seit drei Monaten.");
        page.click("#answer-submit");
        assertThat(page.getByTestId("answer")).hasText("Seit drei Monaten.");
    }

    private static void centreAccepts(Page page) {
        assertThat(page.getByTestId("answer")).hasText("Seit drei Monaten.");
        page.fill("#acceptance-form [name=appointment_at]", "2099-01-05T09:00");
        page.click("#accept");
        assertThat(page.locator("#done")).hasText("Sie haben den Verweis angenommen");
        page.click("#contact-attempts");
        assertThat(page.getByTestId("handover")).hasAttribute("data-handover", "CONTACT_ATTEMPTED");
        Look.at(page, "steps/accepted");
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.NodeClock;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A referral with contact data (Verweis mit Kontaktdaten): sealed, opened after acceptance alone, and forgotten when she says so. */
class WarmScenarioIT extends Scenario {
    // From the range that the regulator keeps for films.
    private static final String TYPED = "030 23125999";
    private static final String NUMBER = "+493023125999";
    private static final String SECRET = "23125999";

    @Test
    void the_sender_enters_them_a_centre_opens_them_in_the_portal_and_reaches_her() {
        Sent sent;
        try (var stefan = stefan("/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=WARM")) {
            stefan.choosesOfferOf("Musterberatung Arbeit");
            warm(stefan, "SENDER").describes("ARB.LOHN", "10115").readsTheTexts();
            withoutConsentNothingLeavesAndNothingIsLost(stefan.page());
            sent = stefan.hearsYesTo("FORWARD").sends();
            assertThat(stefan.page().locator("#contact-state")).hasAttribute("data-state", "SEALED");
            assertThat(stefan.page().content()).doesNotContain(SECRET);
            Look.at(stefan.page(), "sent/warm");
        }
        try (var paula = paula(sent)) {
            acceptsAndOpens(paula, sent);
        }
        try (var client = client()) {
            readsWhoOpenedThem(client.opens(sent).sees("ACCEPTED").page());
        }
        try (var stefan = stefan(sent)) {
            hearsLaterThatReportsAreWanted(stefan.sees("angenommen").page());
        }
        try (var paula = paula(sent)) {
            assertThat(paula.page().locator("#brief")).containsText("passt");
            paula.page().click("#arrival");
            paula.sees("in Beratung").reports("COUNSELLING_TAKEN_UP").sees("abgeschlossen");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("abgeschlossen").seesOutcome("COUNSELLING_TAKEN_UP");
            assertThat(stefan.page().content()).doesNotContain(SECRET);
        }
    }

    @Test
    void she_enters_them_herself_for_a_centre_that_answers_by_mail_and_takes_everything_back() throws IOException {
        Sent sent;
        try (var stefan = stefan("/app/search?topic=ARB.LOHN&language=ro&postcode=20095&accepts=WARM")) {
            stefan.choosesOfferOf("Musterberatung Hafen");
            sent = warm(stefan, "CLIENT")
                    .describes("ARB.LOHN", "20095")
                    .readsTheTexts()
                    .hearsYesTo("FORWARD")
                    .sends();
            assertThat(stefan.page().locator("#contact-state")).hasAttribute("data-state", "AWAITED");
        }
        try (var client = client()) {
            client.opens(sent).sees("OPEN");
            Look.at(client.page(), "client/open");
            agreesToReports(client.page());
            entersThem(client.page());
        }
        try (var hafen = hafenReadsTheMailOfTheWeek().shows()) {
            assertThat(hafen.referral(sent)).containsText("Dafür braucht es ein Konto");
            hafen.accepts(sent);
            assertThat(hafen.page().content()).doesNotContain(SECRET);
            Look.at(hafen.page(), "link/warm");
        }
        try (var client = client()) {
            takesEverythingBack(client.opens(sent).sees("ACCEPTED"));
        }
        try (var hafen = hafenReadsTheMailOfTheWeek().shows()) {
            Look.at(hafen.page(), "link/withdrawn");
            hafen.confirmsWithdrawal(sent);
        }
        try (var client = client()) {
            client.opens(sent).sees("WITHDRAWN").goesTo("withdraw");
            assertThat(client.page().locator("#receipt")).containsText(sent.reference());
            Look.at(client.page(), "client/receipt confirmed");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("zurückgezogen").seesOutcome("WITHDRAWN");
            assertThat(stefan.page().locator("#contact-state")).hasAttribute("data-state", "FORGOTTEN");
        }
    }

    private static Streetworker warm(Streetworker stefan, String enteredBy) {
        Streetworker.unfolds(stefan.page(), "way");
        stefan.page().check("#f-grade-WARM");
        stefan.page().check("#f-entered_by-" + enteredBy);
        return stefan;
    }

    private static void withoutConsentNothingLeavesAndNothingIsLost(Page page) {
        page.selectOption("select[name=client_channel]", "PHONE");
        page.fill("input[name=client_value]", TYPED);
        page.check("#client-no-message");
        page.check("#client-secret");
        page.click("#contact summary");
        page.fill("input[name=client_from_TU]", "18:00");
        page.fill("input[name=client_to_TU]", "20:00");
        page.click("#send-submit");
        assertThat(page.locator("#error-summary")).containsText("gehen keine Kontaktdaten an die Stelle");
        assertThat(page.locator("input[name=client_value]")).hasValue(TYPED);
        assertThat(page.locator("input[name=client_from_TU]")).hasValue("18:00");
        assertThat(page.locator("#client-no-message")).isChecked();
        Look.at(page, "send/warm");
        page.fill("input[name=client_value]", "keine Nummer");
        page.check("#agreed-FORWARD");
        page.click("#send-submit");
        assertThat(page.locator("#f-client_value-error")).isVisible();
        page.fill("input[name=client_value]", TYPED);
    }

    private static void acceptsAndOpens(PortalCentre paula, Sent sent) {
        var page = paula.page();
        assertThat(page.locator("#contact-data")).containsText("wenn Sie den Verweis angenommen haben");
        page.setViewportSize(390, 844);
        assertThat(page.locator("#accept").boundingBox().y)
                .as("what to do comes before what is known, on a phone too")
                .isLessThan(page.locator("#facts").boundingBox().y);
        page.setViewportSize(1280, 900);
        paula.accepts("2099-01-05T10:00");
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
        assertThat(page.url()).doesNotContain(SECRET);
        Look.at(page, "inbox/opened contact data");
        paula.visitor().open("/app/inbox/" + sent.id());
        assertThat(page.locator("#contact-data")).containsText("zuerst am");
        assertThat(page.content()).doesNotContain(SECRET);
    }

    private static void readsWhoOpenedThem(Page page) {
        Look.at(page, "client/appointment");
        page.click("#fits");
        assertThat(page.locator("#appointment")).containsText("se potrivește");
        page.click("#contact");
        assertThat(page.locator("#opened")).containsText("Musterberatung Arbeit");
        assertThat(page.content()).doesNotContain(SECRET);
        Look.at(page, "client/contact opened");
    }

    private static void hearsLaterThatReportsAreWanted(Page page) {
        assertThat(page.locator("#contact-opened")).isHidden();
        page.click("#agree-later");
        assertThat(page.locator("#consent-text")).not().hasValue("");
        page.click("#agree-submit");
        assertThat(page.locator("#error-summary")).isVisible();
        page.check("#agreed-FEEDBACK");
        Look.at(page, "sent/consent-later");
        page.click("#agree-submit");
        assertThat(page.locator("#done")).containsText("eingetragen");
        assertThat(page.locator("#contact-opened")).containsText("Geöffnet von Musterberatung Arbeit");
        Look.at(page, "sent/consents");
    }

    private static void agreesToReports(Page page) {
        page.click("#consents");
        page.locator("#consent-FEEDBACK input[name=under16]").check();
        page.click("#give-FEEDBACK");
        assertThat(page.locator("#notice")).containsText("16");
        page.click("#give-FEEDBACK");
        assertThat(page.locator("#back-FEEDBACK")).isVisible();
        Look.at(page, "client/agreed");
        page.click("#back");
    }

    private static void entersThem(Page page) {
        page.click("#contact");
        assertThat(page.locator("#kept")).hasAttribute("data-state", "AWAITED");
        page.fill("#value", "@muster");
        page.click("#save");
        assertThat(page.locator("#notice")).hasAttribute("role", "alert");
        page.fill("#value", TYPED);
        page.selectOption("select[name=day1]", "MO");
        page.fill("input[name=from1]", "18:00");
        page.fill("input[name=to1]", "20:00");
        page.check("input[name=no_message]");
        Look.at(page, "client/contact");
        page.click("#save");
        assertThat(page.locator("#kept")).hasAttribute("data-state", "SEALED");
        assertThat(page.content()).doesNotContain(SECRET);
    }

    private static void takesEverythingBack(Client client) throws IOException {
        var page = client.goesTo("withdraw").page();
        assertThat(page.locator("#follows li")).hasCount(4);
        Look.at(page, "client/withdraw");
        page.click("#withdraw-confirm");
        assertThat(page.locator("#receipt")).containsText("VN-");
        Look.at(page, "client/receipt");
        var receipt = page.waitForDownload(() -> page.click("#receipt-file"));
        assertThat(Files.readString(receipt.path())).contains("withdrawn_at", "signed");
        page.click("#back");
        client.sees("WITHDRAWN");
        Look.at(page, "client/withdrawn");
    }
}

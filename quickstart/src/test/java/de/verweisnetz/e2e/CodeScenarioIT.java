package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A referral with a code (Verweis mit Code), from the streetworker's search to the outcome. */
class CodeScenarioIT extends Scenario {
    private static final String BERLIN = "/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE";
    private static final String HAMBURG = "/app/search?topic=ARB.LOHN&language=ro&postcode=20095&accepts=CODE";
    private static final Pattern ARBEIT = Pattern.compile("^Musterberatung Arbeit$");

    @Test
    void a_centre_accepts_in_the_portal_she_comes_with_her_code_and_the_sender_learns_how_it_went() {
        Sent sent;
        try (var stefan = stefan(BERLIN)) {
            sent = stefan.choosesOfferOf("Musterberatung Arbeit")
                    .describes("ARB.LOHN", "10115")
                    .announces(true)
                    .readsTheTexts()
                    .hearsYesTo("FORWARD", "FEEDBACK")
                    .sends();
            stefan.page().reload();
            assertThat(stefan.page().getByTestId("code")).hasText(sent.code());
        }
        assertThat(sent.message())
                .hasSizeLessThanOrEqualTo(900)
                .contains(sent.code())
                .doesNotContainIgnoringCase("lohn");
        try (var paula = paula("/app/inbox")) {
            paula.finds(sent).accepts();
        }

        node().restart();

        try (var client = client()) {
            client.opens(sent).sees("ACCEPTED");
            assertThat(client.page().locator("main")).containsText("Musterberatung Arbeit");
            Look.at(client.page(), "client/accepted");
        }
        try (var paula = paula("/app/inbox")) {
            paula.enters(sent.code().toLowerCase().replace("-", " "))
                    .sees("in Beratung")
                    .reports("COUNSELLING_TAKEN_UP")
                    .sees("abgeschlossen");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("abgeschlossen").seesOutcome("COUNSELLING_TAKEN_UP");
            Look.at(stefan.page(), "sent/closed");
        }
    }

    @Test
    void a_centre_declines_by_the_mail_of_the_week_and_she_goes_on_with_another_one() {
        var sent = toHafen(true);
        try (var hafen = hafenReadsTheMailOfTheWeek()) {
            Look.at(hafen.page(), "link/ask");
            hafen.shows();
            assertThat(hafen.referral(sent)).containsText("Arbeitsrecht");
            aReasonIsNeeded(hafen, sent);
            hafen.declines(sent, "NO_CAPACITY");
            Look.at(hafen.page(), "link/undo");
            hafen.undoes();
            assertThat(hafen.referral(sent).getByTestId("status")).hasAttribute("data-status", "ISSUED");
            hafen.declines(sent, "LANGUAGE");
        }
        theTeamLooksAfterIt(sent);
        String next;
        try (var client = client()) {
            next = goesOnWithMusterberatungArbeit(client.types(sent.code()).sees("DECLINED"));
        }
        assertThat(next).isNotEqualTo(sent.code());
        try (var paula = paula("/app/inbox")) {
            paula.enters(next).sees("in Beratung").reports("RESOLVED_ONCE");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("weiterverwiesen");
            assertThat(stefan.page().getByTestId("client-report")).isVisible();
            assertThat(stefan.page().content()).doesNotContain(next);
        }
    }

    @Test
    void a_code_that_nobody_was_told_of_is_shown_at_another_centre_than_it_was_made_for() {
        var sent = toHafen(false);
        var announced = sentByProgram(Sending.MUSTERBERATUNG_HAFEN);
        try (var hafen = hafenReadsTheMailOfTheWeek().shows()) {
            assertThat(hafen.referral(announced)).isVisible();
            assertThat(hafen.referral(sent)).hasCount(0);
        }
        try (var paula = paula("/app/inbox")) {
            goesOnHere(paula.enters(sent.code()).page());
            paula.reports("COUNSELLING_TAKEN_UP").sees("abgeschlossen");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("weiterverwiesen");
        }
        try (var client = client()) {
            client.opens(sent).sees("PASSED_ON");
        }
    }

    private Sent toHafen(boolean announced) {
        try (var stefan = stefan(HAMBURG)) {
            stefan.choosesOfferOf("Musterberatung Hafen")
                    .describes("ARB.LOHN", "20095")
                    .announces(announced)
                    .readsTheTexts()
                    .hearsYesTo("FEEDBACK");
            if (announced) {
                stefan.hearsYesTo("FORWARD");
            }
            return stefan.sends();
        }
    }

    private static void aReasonIsNeeded(MailedCentre hafen, Sent sent) {
        var one = hafen.referral(sent);
        one.getByTestId("decline").click();
        one.getByTestId("decline-submit").click();
        assertThat(hafen.page().locator("#error-summary a")).hasText(sent.reference() + ": Wählen Sie einen Grund.");
        Look.at(hafen.page(), "link/referral");
    }

    /** A refusal is a task of the sender's team until somebody has looked after it. */
    private void theTeamLooksAfterIt(Sent sent) {
        Jobs.awaitTask(node(), sent, "DECLINED");
        try (var stefan = stefan("/app")) {
            var task = stefan.task(sent);
            assertThat(task).containsText("Abgelehnt");
            Look.at(stefan.page(), "tasks/list");
            task.locator("button").click();
            assertThat(stefan.page().locator("#done")).hasText("Die Aufgabe ist erledigt.");
            assertThat(task).hasCount(0);
        }
    }

    private static String goesOnWithMusterberatungArbeit(Client client) {
        var page = client.page();
        page.click("#nobody");
        assertThat(page.locator("#notice")).isVisible();
        Look.at(page, "client/declined");
        page.click("#others");
        var other = page.locator("section.other")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2").filter(new Locator.FilterOptions().setHasText(ARBEIT))))
                .first();
        other.locator(".choose").click();
        assertThat(page.locator("#notice")).hasAttribute("role", "alert");
        Look.at(page, "client/others");
        other.locator("input[name=agree]").check();
        other.locator(".choose").click();
        var code = page.locator("#client-code").innerText();
        Look.at(page, "client/chosen");
        page.click("#next");
        page.click("#show");
        client.sees("OPEN");
        return code;
    }

    private static void goesOnHere(Page page) {
        assertThat(page.locator("h1")).hasText("Code einer anderen Stelle");
        page.selectOption("#f-offer", page.locator("#f-offer option").nth(1).getAttribute("value"));
        page.click("#show-texts");
        assertThat(page.locator("#consent-text")).hasAttribute("lang", "ro");
        Look.at(page, "code-elsewhere/ask");
        page.click("#take-elsewhere");
        assertThat(page.locator("#error-summary")).isVisible();
        page.check("#agreed-FORWARD");
        page.check("#agreed-FEEDBACK");
        page.click("#take-elsewhere");
        assertThat(page.locator("#done")).containsText("Sie macht bei Ihnen weiter");
        assertThat(page.locator("#new-code")).containsText("/v/");
        Look.at(page, "code-elsewhere/taken");
    }
}

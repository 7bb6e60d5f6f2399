package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Centres without an account may have more open than a page holds: all of it can be reached and answered. */
class LongListsIT extends InBrowser {
    @Test
    void behind_a_mailed_link_every_page_is_answered_and_a_mistake_names_its_referral(QuickstartProcess node) {
        var sent = sent(node, Sending.MUSTERBERATUNG_HAFEN, 26);
        try (var hafen = MailedCentre.reads(chromium.visitor(node.url()), MailedCentre.ofTheWeek(node))
                .shows()) {
            var page = hafen.page();
            assertThat(page.getByTestId("referral")).hasCount(25);
            assertThat(page.getByTestId("total")).containsText("Es warten");
            page.click("#next");
            assertThat(page.locator("#first")).isVisible();
            Look.at(page, "link/second page");

            var last = page.getByTestId("referral").last();
            var reference = last.getAttribute("data-reference");
            last.getByTestId("decline").click();
            last.getByTestId("decline-submit").click();
            var mistake = page.locator("#error-summary a");
            assertThat(mistake).hasText(reference + ": Wählen Sie einen Grund.");
            mistake.click();
            assertThat(page.locator("fieldset:focus")).containsText("Wählen Sie einen Grund.");
            Look.at(page, "link/mistake");
            page.locator("fieldset:focus input[value=NO_CAPACITY]").check();
            page.locator("[data-reference='" + reference + "']")
                    .getByTestId("decline-submit")
                    .click();
            assertThat(page.locator("#done")).containsText(reference);
        } finally {
            voided(node, sent);
        }
    }

    @Test
    void on_the_telephone_what_was_recorded_leads_back_to_its_page(QuickstartProcess node) {
        var sent = sent(node, Sending.MUSTERBERATUNG_ARBEIT, 21);
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/answer-modes");
            mode(clara.page(), "PHONE");
            var page = clara.open("/app/phone").page();
            assertThat(page.getByTestId("matter")).hasCount(20);
            assertThat(page.getByTestId("total")).containsText("offene Verweise");
            Look.at(page, "answering/phone, long");
            page.click("a[rel=next]");
            var undecided = page.getByTestId("matter")
                    .filter(new Locator.FilterOptions().setHas(page.locator("option[value=ACCEPTANCE]")))
                    .first();
            undecided.locator("select").selectOption("ACCEPTANCE");
            undecided.locator("button").click();
            assertThat(page.locator("#done")).isVisible();
            assertThat(page.getByTestId("matter").first()).isVisible();
            assertThat(page.url()).contains("cursor=");
        } finally {
            NodeClock.release();
            try (var clara = chromium.visitor(node.url())) {
                clara.logIn("clara", "/app/answer-modes");
                mode(clara.page(), "PORTAL");
            }
            voided(node, sent);
        }
    }

    private static List<String> sent(QuickstartProcess node, String organization, int count) {
        var stefan = NodeClient.of(node, "stefan");
        var offer = Sending.offerOf(stefan, organization);
        return IntStream.range(0, count)
                .mapToObj(number ->
                        Sending.issue(stefan, Sending.request(offer)).get("id").asText())
                .toList();
    }

    /** Other tests look for theirs in the same lists. */
    private static void voided(QuickstartProcess node, List<String> sent) {
        var stefan = NodeClient.of(node, "stefan");
        sent.forEach(referral -> stefan.step(referral, "void", 1, Map.of()));
    }

    private static void mode(Page page, String mode) {
        var form = page.locator("[data-participant='1a000000-0000-4000-8000-000000000002']");
        form.locator("select").selectOption(mode);
        form.locator("button").click();
        assertThat(page.locator("#done")).isVisible();
    }
}

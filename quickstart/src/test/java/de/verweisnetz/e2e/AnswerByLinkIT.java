package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import org.junit.jupiter.api.Test;

/** Links of mails that lead nowhere or confirm an address, and answers that come by telephone or as a file. */
class AnswerByLinkIT extends InBrowser {
    @Test
    void a_broken_link_says_so_in_plain_words(QuickstartProcess node) {
        try (var centre = chromium.visitor(node.url())) {
            centre.open("/r/abgeschnitten?lang=en");
            centre.page().click("#show");
            assertThat(centre.page().locator("h1")).hasText("This link is not valid");
            Look.at(centre.page(), "link/unknown");
        }
    }

    @Test
    void a_member_enters_her_address_confirms_it_and_gets_mails(QuickstartProcess node) {
        var address = "team@beratung-arbeit.example";
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/me");
            var page = paula.page();
            page.fill("#f-address", address);
            page.selectOption("#f-ACCEPTED", "NEVER");
            page.click("#save-mails");
            assertThat(page.locator("#unconfirmed")).isVisible();
            Look.at(page, "account/unconfirmed");
            var mail = MailCatcherPage.await(node, address, "Stimmt diese Adresse?");
            var links = MailCatcherPage.links(mail);
            MailCatcherPage.prefetch(links);
            page.reload();
            assertThat(page.locator("#unconfirmed")).isVisible();

            page.navigate(links.get(0));
            Look.at(page, "link/confirm");
            page.click("#show");
            assertThat(page.locator("#closed")).hasAttribute("data-why", "confirmed");
        }
        var stefan = NodeClient.of(node, "stefan");
        var issued = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var mail = MailCatcherPage.await(node, address, issued.get("reference").asText());
        assertThat(MailCatcherPage.links(mail).get(0))
                .isEqualTo(node.url() + "/app/inbox/" + issued.get("id").asText());
    }

    @Test
    void modes_the_telephone_and_uploads_have_pages(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var issued = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var reference = issued.get("reference").asText();
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/answer-modes");
            mode(clara.page(), "PHONE");
            Look.at(clara.page(), "answering/modes");
            clara.open("/app/phone");
            var matter = clara.page().locator("[data-reference='" + reference + "']");
            while (matter.count() == 0) {
                clara.page().click("a[rel=next]");
                clara.page().waitForLoadState();
            }
            assertThat(matter).not().containsText("Arbeitsrecht");
            matter.locator("select").selectOption("ACCEPTANCE");
            matter.locator("button").click();
            assertThat(clara.page().locator("#done")).isVisible();
            Look.at(clara.page(), "answering/phone");
            NodeClock.release();
            clara.open("/app/answer-modes");
            mode(clara.page(), "PORTAL");
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/outcomes");
            var today = WorkingDays.today();
            paula.page()
                    .fill("#f-lines", reference + ";" + today + ";RESOLVED_ONCE\n" + reference + ";gestern;UNKNOWN");
            paula.page().click("#preview");
            assertThat(paula.page().getByTestId("finding")).hasAttribute("data-code", "line-date");
            Look.at(paula.page(), "answering/upload");
            paula.page().click("#run");
            assertThat(paula.page().locator("#figures")).containsText("Gemeldet: 1");
            assertThat(paula.page().locator("#f-lines")).hasValue(reference + ";gestern;UNKNOWN");
        }
    }

    private static void mode(Page page, String mode) {
        var form = page.locator("[data-participant='1a000000-0000-4000-8000-000000000002']");
        form.locator("select").selectOption(mode);
        form.locator("button").click();
        assertThat(page.locator("#done")).isVisible();
    }
}

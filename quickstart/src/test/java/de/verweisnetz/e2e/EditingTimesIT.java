package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Times and languages in rows, and closing for a time: forms of a coordinator that need no script. */
class EditingTimesIT extends InBrowser {
    @Test
    void a_row_is_added_filled_refused_corrected_and_saved_without_javascript(QuickstartProcess node) {
        var document = document(node);
        try (var clara = chromium.visitor(node.url(), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            clara.logIn("clara", document);
            var page = clara.page();
            var rows = Integer.parseInt(
                    page.locator("input[name='phone_hours.rows']").getAttribute("value"));
            page.getByTestId("add-phone_hours").press("Enter");
            assertThat(page.locator("input[name='phone_hours.rows']")).hasAttribute("value", String.valueOf(rows + 1));

            var row = "phone_hours." + rows + ".";
            page.locator("[name='" + row + "weekday']").selectOption("SA");
            page.locator("[name='" + row + "opens_at']").fill("11");
            page.locator("[name='" + row + "closes_at']").fill("9.30");
            page.locator("[name='" + row + "languages']").fill("ro, pl");
            page.locator("#edit-submit").press("Enter");
            assertThat(page.locator("#error-summary a")).containsText("Telefonzeiten, Zeile " + (rows + 1));

            // the enter key in a field saves; it must not press the button that adds a row
            page.locator("[name='" + row + "closes_at']").fill("12.30");
            page.locator("[name='" + row + "closes_at']").press("Enter");
            assertThat(page.locator("#done")).hasText("Die Änderung ist gespeichert");
            var saved = "[name^='phone_hours.'][name$='.opens_at'][value='11:00']";
            assertThat(page.locator(saved)).hasCount(1);

            var field = page.locator(saved).getAttribute("name");
            page.locator("[name='" + field.replace("opens_at", "gone") + "']").press("Space");
            page.locator("#edit-submit").press("Enter");
            assertThat(page.locator("#done")).hasText("Die Änderung ist gespeichert");
            assertThat(page.locator(saved)).hasCount(0);
        }
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_shown_and_neither_is_lost(QuickstartProcess node) {
        var document = document(node);
        try (var first = chromium.visitor(node.url());
                var second = chromium.visitor(node.url())) {
            first.logIn("clara", document);
            second.logIn("clara", document);
            save(first.page(), "#f-description", "Zuerst geschrieben.");
            assertThat(first.page().locator("#done")).isVisible();

            save(second.page(), "#f-booking_url", "https://muster.example/termin");
            var meanwhile = second.page().locator("#meanwhile");
            assertThat(meanwhile).containsText("Zuerst geschrieben.");
            assertThat(meanwhile).not().containsText("Konflikt");
            assertThat(second.page().locator("#f-description")).hasValue("Zuerst geschrieben.");
            assertThat(second.page().locator("#f-booking_url")).hasValue("https://muster.example/termin");
            Look.at(second.page(), "checks/edit meanwhile");
            second.page().click("#edit-submit");
            assertThat(second.page().locator("#done")).isVisible();

            save(first.open(document).page(), "#f-description", "Danach geschrieben.");
            assertThat(first.page().locator("#done")).isVisible();
            save(second.page(), "#f-description", "Auch danach.");
            assertThat(second.page().locator("#meanwhile")).containsText("Konflikt");
            assertThat(second.page().locator("#f-description")).hasValue("Auch danach.");
        }
    }

    private static void save(Page page, String field, String text) {
        page.fill(field, text);
        page.click("#edit-submit");
    }

    @Test
    void a_coordinator_closes_an_offer_for_a_time_and_opens_it_again(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", document(node));
            var page = clara.page();
            page.fill("#f-until", LocalDate.now().plusDays(9).toString());
            page.getByTestId("close").click();
            assertThat(page.locator("#done")).hasText("Das Angebot ist vorübergehend geschlossen");
            page.getByTestId("reopen").click();
            assertThat(page.locator("#done")).hasText("Das Angebot ist wieder geöffnet");
            assertThat(page.getByTestId("reopen")).hasCount(0);
        }
    }

    @Test
    void mistakes_in_the_form_of_a_harvest_lead_to_its_fields(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/imports/new");
            var page = clara.page();
            page.click("#harvest");
            page.fill("#f-url", "https://verzeichnis.example.org/hsds");
            page.click("#harvest-submit");
            assertThat(page.locator("#error-summary a")).hasCount(2);
            page.locator("#error-summary a").first().click();
            assertThat(page.locator("#f-source_name")).isFocused();
        }
    }

    private static String document(QuickstartProcess node) {
        var offer = Sending.offerOf(NodeClient.of(node, "stefan"), Sending.MUSTERBERATUNG_ARBEIT);
        return "/app/directory/documents/service-at-locations/" + offer;
    }
}

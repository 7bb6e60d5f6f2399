package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a coordinator does with the offers that somebody should check. */
class CheckQueueIT extends InBrowser {
    private static final String WRONG_NUMBERS = "/app/directory/checks?hours=200&reason=WRONG_NUMBER";

    private final Entries names = new Entries();

    @Test
    void still_correct_takes_one_click_and_stands_in_the_history(QuickstartProcess node) {
        var entry = reported(node, "Musterstelle stimmt");
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", WRONG_NUMBERS);
            var page = clara.page();
            var item = check(page, entry);
            assertThat(item).containsText("Nummer falsch");
            Look.at(page, "checks/queue");
            item.getByTestId("confirm").click();
            assertThat(page.locator("#done")).hasText("Bestätigt: Das Angebot stimmt noch");
            clara.open(WRONG_NUMBERS);
            assertThat(check(page, entry)).hasCount(0);

            clara.open(document(entry) + "/history");
            var newest = page.getByTestId("revision").first();
            assertThat(newest).containsText("bestätigt");
            assertThat(newest).containsText("Koordination, Musternetz Koordination, Clara");
            assertThat(newest.locator("tr").filter(with("verified_on"))).containsText(today());
        }
    }

    @Test
    void nobody_reached_puts_an_offer_back_and_is_remembered(QuickstartProcess node) {
        var entry = reported(node, "Musterstelle schweigt");
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", WRONG_NUMBERS);
            var page = clara.page();
            check(page, entry).getByText("Angerufen, niemand erreicht").click();
            assertThat(page.locator("#done")).containsText("Das Angebot kommt in zwei Wochen wieder");
            clara.open(WRONG_NUMBERS);
            assertThat(check(page, entry)).hasCount(0);

            clara.open("/app/directory/checks/" + entry.offer());
            assertThat(page.locator("main")).containsText("1 Anruf vergeblich");
            assertThat(page.locator(".timeline")).containsText("Angerufen, niemand erreicht");
            Look.at(page, "checks/check");
        }
    }

    @Test
    void a_wrong_number_is_corrected_and_the_correction_taken_back(QuickstartProcess node) {
        var entry = reported(node, "Musterstelle falsch");
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", WRONG_NUMBERS);
            var page = clara.page();
            check(page, entry).getByText("Berichtigen").click();
            var before = page.inputValue("#f-client_phone");
            page.fill("#f-client_phone", "keine Nummer");
            page.click("#edit-submit");
            assertThat(page.locator("#f-client_phone-error")).isVisible();
            Look.at(page, "checks/edit-refused");
            page.fill("#f-client_phone", "+49 40 66969456");
            page.fill("#f-reason", "Am Telefon erfragt");
            page.click("#edit-submit");
            assertThat(page.locator("#done")).hasText("Die Änderung ist gespeichert");
            page.click("#check");
            page.check("#f-result-CORRECTED");
            page.click("#check-submit");
            assertThat(page.locator("#done")).hasText("Das Angebot ist berichtigt und bestätigt");

            clara.open(document(entry) + "/history");
            var edit = page.getByTestId("revision").filter(with("Am Telefon erfragt"));
            assertThat(edit.locator("tr").filter(with("client_contact/phone"))).containsText("+49 40 66969456");
            Look.at(page, "checks/history");
            revertTo(page, 1);
            assertThat(page.locator("#done")).hasText("Die frühere Fassung gilt wieder");
            assertThat(page.locator("#f-client_phone")).hasValue(before);
        }
    }

    /** A new offer of which a streetworker says that its number is wrong. */
    private Entries.Entry reported(QuickstartProcess node, String name) {
        var entry = names.add(name);
        names.imported(NodeClient.of(node, "clara"), LocalDate.now().minusDays(20));
        var report = NodeClient.of(node, "stefan")
                .post("/v1/offers/" + entry.offer() + "/reports", Map.of("reason", "WRONG_NUMBER"));
        assertThat(report.status()).as(report.http().body()).isEqualTo(204);
        return entry;
    }

    private static void revertTo(Page page, int version) {
        var revision = page.locator("[data-testid=revision][data-version='" + version + "']");
        revision.locator("summary").filter(with("Zu dieser Fassung zurück")).click();
        revision.getByTestId("revert").click();
    }

    private static Locator check(Page page, Entries.Entry entry) {
        return page.locator("[data-testid=check][data-offer='" + entry.offer() + "']");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String document(Entries.Entry entry) {
        return "/app/directory/documents/service-at-locations/" + entry.offer();
    }

    /** As readers of German write it. */
    private static String today() {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(WorkingDays.today());
    }
}

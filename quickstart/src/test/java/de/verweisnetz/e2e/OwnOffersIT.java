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

/** What a centre does with its own offers. */
class OwnOffersIT extends InBrowser {
    private static final String MUSTERBERATUNG_ARBEIT = "1a000000-0000-4000-8000-000000000002";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private final Entries names = new Entries();
    private final Entries.Entry entry = names.add("AAA Musterstelle");

    @Test
    void where_edits_need_approval_a_change_waits_until_the_coordination_has_said_yes(QuickstartProcess node) {
        managed(node, "APPROVAL");
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", document());
            var page = paula.page();
            assertThat(page.locator("#edits")).containsText("sobald die Koordination sie freigibt");
            page.fill("#f-description", "Donnerstags von 15 bis 17 Uhr.");
            page.click("#edit-submit");
            assertThat(page.locator("#done")).hasText("Die Änderung liegt der Koordination zur Freigabe vor");
            assertThat(page.locator("#f-description")).hasValue("Dienstags von 10 bis 12 Uhr.");
            Look.at(page, "own/waits");
        }
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory/suggestions");
            var page = clara.page();
            page.getByTestId("suggestion")
                    .filter(with(entry.name()))
                    .locator("a")
                    .click();
            assertThat(page.locator(".diff")).containsText("Donnerstags von 15 bis 17 Uhr.");
            Look.at(page, "suggestions/fields");
            page.click("#approve");
            assertThat(page.locator("#done")).hasText("Der Vorschlag ist übernommen");
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", document());
            assertThat(paula.page().locator("#f-description")).hasValue("Donnerstags von 15 bis 17 Uhr.");
        }
    }

    @Test
    void where_edits_hold_at_once_a_change_is_what_everybody_reads(QuickstartProcess node) {
        managed(node, "DIRECT");
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", document());
            var page = paula.page();
            assertThat(page.locator("#edits")).hasText("Ihre Änderungen gelten sofort.");
            hours(page, 0, "MO", "9:00", "12:00");
            page.getByTestId("add-hours").click();
            hours(page, 1, "WE", "neun", "12:00");
            page.click("#edit-submit");
            assertThat(page.locator("#error-summary")).containsText("Schreiben Sie Uhrzeiten wie 9:00 oder 16:30");
            Look.at(page, "own/times-refused");
            hours(page, 1, "WE", "9:00", "12:00");
            page.click("#edit-submit");
            assertThat(page.locator("#done")).hasText("Die Änderung ist gespeichert");
        }
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/offers/" + entry.offer());
            assertThat(stefan.page().locator(".hours").first()).containsText("Mo, Mi");
        }
    }

    @Test
    void full_and_closed_until_take_a_click_each_and_are_what_everybody_reads(QuickstartProcess node) {
        managed(node, "APPROVAL");
        var back = LocalDate.now().plusDays(9);
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/own-offers");
            var page = paula.page();
            offer(page).getByTestId("light-FULL").click();
            assertThat(page.locator("#done")).hasText("Die Kapazität ist gemeldet");
            assertThat(offer(page).locator(".light--FULL")).isVisible();

            offer(page).locator("summary").click();
            Look.at(page, "own/offers");
            offer(page).locator("input[name=until]").fill(back.toString());
            offer(page).getByTestId("close").click();
            assertThat(page.locator("#done")).hasText("Das Angebot ist vorübergehend geschlossen");
            assertThat(offer(page)).containsText("geschlossen bis " + back.format(DAY));
        }
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/offers/" + entry.offer());
            assertThat(stefan.page().locator("aside .light--FULL")).isVisible();
            assertThat(stefan.page().locator("aside")).containsText("geschlossen bis " + back.format(DAY));
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/own-offers");
            var page = paula.page();
            offer(page).locator("summary").click();
            offer(page).getByTestId("reopen").click();
            assertThat(page.locator("#done")).hasText("Das Angebot ist wieder geöffnet");
        }
    }

    /** A new offer that Paula's centre keeps. */
    private void managed(QuickstartProcess node, String edits) {
        var clara = NodeClient.of(node, "clara");
        names.imported(clara, LocalDate.now());
        var kept = clara.put(
                "/v1/managed-organizations/" + entry.organization(),
                Map.of("participant_id", MUSTERBERATUNG_ARBEIT, "edits", edits));
        assertThat(kept.status()).as(kept.http().body()).isEqualTo(200);
    }

    private static void hours(Page page, int row, String weekday, String from, String to) {
        page.selectOption("select[name='hours." + row + ".weekday']", weekday);
        page.fill("input[name='hours." + row + ".opens_at']", from);
        page.fill("input[name='hours." + row + ".closes_at']", to);
    }

    private Locator offer(Page page) {
        return page.locator("[data-testid=own-offer][data-offer='" + entry.offer() + "']");
    }

    private String document() {
        return "/app/directory/documents/service-at-locations/" + entry.offer();
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

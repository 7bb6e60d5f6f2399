package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two entries that are one, and two that only look like it. */
class DuplicatesIT extends InBrowser {
    private static final int LOOKS = 200;

    private final Entries names = new Entries();
    private final Entries.Entry one = names.add("Musterverein");
    private final Entries.Entry other = names.add("Musterverein");

    @Test
    void two_offers_become_one_whose_old_link_leads_on_until_it_is_taken_back(QuickstartProcess node) {
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory/duplicates");
            var page = clara.page();
            merge(clara, "location");
            merge(clara, "service");
            var kept = mergeOffers(clara);
            var gone = kept.equals(one.offer()) ? other.offer() : one.offer();

            var pair = page.url().replaceAll("\\?.*", "");
            clara.open("/app/offers/" + gone);
            assertThat(page).hasURL(Pattern.compile("/app/offers/" + kept + "$"));
            assertThat(page.locator("h1")).containsText(names.word);

            page.navigate(pair);
            page.click("#undo");
            assertThat(page.locator("#done")).hasText("Die Zusammenführung ist zurückgenommen");
            clara.open("/app/offers/" + gone);
            assertThat(page).hasURL(Pattern.compile("/app/offers/" + gone + "$"));
            assertThat(page.locator("h1")).containsText(names.word);
        }
    }

    @Test
    void two_that_are_different_are_remembered_as_such(QuickstartProcess node) {
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory/duplicates");
            var page = clara.page();
            openPair(clara, "organization");
            assertThat(page.locator(".tags")).containsText("gleicher Name");
            Look.at(page, "duplicates/pair");
            page.click("#dismiss");
            assertThat(page.locator("#f-reason-error")).hasText("Sagen Sie kurz, warum die Einträge verschieden sind.");
            page.fill("#f-reason", "Zwei Vereine desselben Namens.");
            page.click("#dismiss");
            assertThat(page.locator("#done")).hasText("Gemerkt: Die Einträge sind verschieden");
            assertThat(page.locator("#merge")).hasCount(0);
            clara.open("/app/directory/duplicates?kind=organization");
            assertThat(pair(page)).hasCount(0);
            clara.open("/app/directory/duplicates?kind=organization&state=DISMISSED");
            pair(page).locator("a").first().click();
            assertThat(page.locator("main")).containsText("Zwei Vereine desselben Namens.");
        }
    }

    private void merge(Visitor clara, String kind) {
        openPair(clara, kind);
        clara.page().click("#merge");
        assertThat(clara.page().locator("#done")).hasText("Die Einträge sind zusammengeführt");
    }

    /** The id of the offer that stays. */
    private String mergeOffers(Visitor clara) {
        var page = clara.page();
        openPair(clara, "service_at_location");
        assertThat(page.locator(".tags")).containsText("gleiche Leistung am gleichen Ort");
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("/description")))
                .containsText("gleich");
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("/verweisnetz/languages")))
                .containsText("Deutsch (gesprochen)");
        assertThat(page.locator("#merge-form")).not().containsText(one.offer());
        assertThat(page.locator("#merge-form")).not().containsText("{");
        Look.at(page, "duplicates/side-by-side");
        page.getByText("Den anderen Eintrag behalten").click();
        var kept = page.locator("input[name=keep]").inputValue();
        page.click("#merge");
        assertThat(page.locator("#done")).hasText("Die Einträge sind zusammengeführt");
        Look.at(page, "duplicates/merged");
        return kept;
    }

    private void openPair(Visitor clara, String kind) {
        var page = clara.page();
        for (int i = 0; i < LOOKS; i++) {
            clara.open("/app/directory/duplicates?kind=" + kind);
            if (pair(page).count() > 0) {
                break;
            }
            page.waitForTimeout(200);
        }
        assertThat(pair(page)).hasCount(1);
        pair(page).locator("a").first().click();
    }

    private Locator pair(Page page) {
        return page.getByTestId("duplicate").filter(new Locator.FilterOptions().setHasText(names.word));
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FindingOffersIT extends InBrowser {
    @Test
    void a_search_is_narrowed_by_a_count_and_saved_as_a_table(QuickstartProcess node) throws IOException {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/search");
            var page = stefan.page();
            page.selectOption("#f-language", "ro");
            page.fill("#f-place", "10115");
            page.click("#search-submit");
            page.waitForURL(Pattern.compile("language=ro"));
            page.click("#facets > summary");
            page.locator("#facets a[href*='topic=ARB']").first().click();
            page.waitForURL(Pattern.compile("topic=ARB"));
            assertThat(page.locator("#f-place")).hasValue("10115");
            assertThat(page.getByTestId("offer").first()).containsText("spricht Rumänisch");
            page.click("#exports > summary");
            var file = page.waitForDownload(() -> page.click("#export-csv"));
            assertThat(Files.readString(file.path())).contains("Musterberatung Arbeit");
        }
    }

    @Test
    void a_streetworker_reports_an_offer_and_suggests_a_change_without_scripts(QuickstartProcess node) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var stefan = chromium.visitor(node.url(), plain)) {
            stefan.logIn("stefan", "/app/search?topic=ARB.LOHN&language=ro&postcode=10115");
            var page = stefan.page();
            page.getByTestId("offer").first().locator("h3 a").click();
            page.click("#report > summary");
            page.check("#f-reason-WRONG_NUMBER");
            page.locator("#report-submit").press("Enter");
            assertThat(page.locator("#done")).containsText("Die Koordination prüft");
            page.click("#suggestion > summary");
            page.fill("#f-proposal", "mittwochs jetzt 14–18 Uhr");
            page.locator("#suggestion-submit").press("Enter");
            assertThat(page.locator("#done")).containsText("entscheidet über Ihren Vorschlag");
        }
    }

    @Test
    void a_pasted_post_leads_to_a_search_and_leaves_nothing_in_the_address(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/find");
            var page = stefan.page();
            page.fill("#f-text", "Bună, șeful nu mi-a plătit salariul de două luni, lucrez la Berlin.");
            page.click("#find-submit");
            assertThat(page.locator("#suggested-language")).containsText("Rumänisch");
            assertThat(page.locator("#suggested-topics")).containsText("salariul");
            assertThat(page.url()).endsWith("/app/find");
            page.click("#find-search");
            assertThat(page.locator("#f-language")).hasValue("ro");
        }
    }

    @Test
    void a_coordinator_saves_the_whole_directory(QuickstartProcess node) throws IOException {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/exports");
            var page = clara.page();
            var file = page.waitForDownload(() -> page.click("#directory-json"));
            assertThat(Files.readString(file.path()))
                    .contains("\"hsds_version\"")
                    .contains("Musterberatung");
        }
    }
}

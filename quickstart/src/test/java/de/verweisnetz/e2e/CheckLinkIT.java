package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page behind a mailed check link: somebody without account, cookie or script answers for her entries. */
class CheckLinkIT extends InBrowser {
    private static final String CORRECTION = "Die Sprechzeit am Montag entfällt.";

    @Test
    void a_contact_confirms_and_corrects_her_entries_without_login_cookie_or_script(QuickstartProcess node) {
        var offer = offer(node);
        try (var contact = chromium.visitor(node.url(), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = contact.page();
            page.navigate(link(node, offer));
            assertThat(page.getByTestId("entry")).hasCount(0);

            // by keyboard: without scripts the browser never tells that something has come to rest
            page.locator("#show").press("Enter");
            var entry = page.locator("[data-offer='" + offer + "']");
            assertThat(entry).isVisible();
            assertThat(page).hasURL(node.url() + "/c");

            page.locator("#all-correct").press("Enter");
            assertThat(page.locator("#thanks")).containsText("Danke!");
            assertThat(entry.getByTestId("confirmed")).isVisible();

            page.locator("#send").press("Enter");
            assertThat(page.locator("#error-summary")).containsText("mindestens ein Angebot");

            entry.locator("input[value=CORRECTION]").press("Space");
            entry.locator("textarea").fill(CORRECTION);
            entry.locator("select").selectOption("OPEN");
            page.locator("#send").press("Enter");
            assertThat(page.locator("#thanks")).containsText("Die Koordination weiß jetzt");
            assertThat(contact.context().cookies()).isEmpty();
        }
        var clara = NodeClient.of(node, "clara");
        assertThat(clara.get("/v1/edit-suggestions?state=OPEN&limit=100").http().body())
                .contains(CORRECTION);
        assertThat(clara.get("/v1/offers/" + offer).json().at("/capacity/light").asText())
                .isEqualTo("OPEN");
    }

    @Test
    void opening_the_link_answers_nothing_and_no_search_engine_keeps_it(QuickstartProcess node)
            throws IOException, InterruptedException {
        var offer = offer(node);
        var clara = NodeClient.of(node, "clara");
        var before = clara.get("/v1/offers/" + offer + "/check").http().body();
        var request = HttpRequest.newBuilder(URI.create(link(node, offer))).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("script-src"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(clara.get("/v1/offers/" + offer + "/check").http().body()).isEqualTo(before);
    }

    @Test
    void a_broken_link_says_so_in_plain_words(QuickstartProcess node) {
        try (var contact = chromium.visitor(node.url())) {
            contact.open("/c/abgeschnitten?lang=en");
            contact.page().click("#show");
            assertThat(contact.page().locator("h1")).hasText("There is no such link");
        }
    }

    @Test
    void the_pages_are_accessible_and_fit(QuickstartProcess node) {
        try (var contact = chromium.visitor(node.url())) {
            var page = contact.page();
            page.navigate(link(node, offer(node)));
            Look.at(page, "contact/ask");
            page.click("#show");
            page.locator("input[value=CORRECTION]").first().check();
            Look.at(page, "contact/entries");
            page.click("#send");
            Look.at(page, "contact/mistakes");
            contact.open("/c/abgeschnitten");
            page.click("#show");
            Look.at(page, "contact/unknown");
        }
    }

    private static String offer(QuickstartProcess node) {
        return Sending.offerOf(NodeClient.of(node, "stefan"), Sending.MUSTERBERATUNG_HAFEN);
    }

    private static String link(QuickstartProcess node, String offer) {
        var made = NodeClient.of(node, "clara").post("/v1/offers/" + offer + "/check-links", Map.of());
        assertThat(made.status()).as(made.http().body()).isEqualTo(200);
        return made.json().get("url").asText();
    }
}

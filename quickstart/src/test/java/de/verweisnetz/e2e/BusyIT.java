package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever takes longer than a moment says so, to those who cannot see it too, and stops saying so. */
class BusyIT extends InBrowser {
    private static final String MOMENT = "Einen Moment …";

    /** What is said of a pressed button; asked within the page, for from outside everything waits for the answer. */
    private static final String PRESSED =
            """
            button => new Promise((said, failed) => {
              button.click();
              setTimeout(failed, 20000);
              setInterval(() => button.ariaBusy && said(document.getElementById('status').textContent), 50);
            })""";

    @Test
    void a_list_that_is_fetched_is_busy_until_it_comes(QuickstartProcess node) {
        try (var paula = chromium.visitor(node.url())) {
            var page = paula.logIn("paula", "/app/inbox").page();
            var held = held(page, "**/app/inbox?**");
            page.selectOption("select[name=status]", "CLOSED");
            assertThat(page.locator("#main")).hasAttribute("aria-busy", "true");
            assertThat(page.locator("#status")).hasText(MOMENT);

            held.forEach(Route::resume);

            assertThat(page.locator("#main[aria-busy]")).hasCount(0);
            assertThat(page.locator("#status")).not().hasText(MOMENT);
            assertThat(page.locator("select[name=status]")).hasValue("CLOSED");
        }
    }

    @Test
    void a_button_whose_answer_takes_long_says_so(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            var offer = Sending.offerOf(NodeClient.of(node, "stefan"), Sending.MUSTERBERATUNG_ARBEIT);
            var page = stefan.logIn("stefan", "/app/send?offer=" + offer).page();
            var held = held(page, "**/app/send");
            assertThat(page.locator("#send-submit").evaluate(PRESSED)).isEqualTo(MOMENT);

            held.forEach(Route::resume);

            assertThat(page.locator("#error-summary")).isVisible();
            assertThat(page.locator("#send-submit[aria-busy]")).hasCount(0);
        }
    }

    /** Requests that go on only when the test lets them. */
    private static List<Route> held(Page page, String address) {
        var routes = new ArrayList<Route>();
        page.route(address, routes::add);
        return routes;
    }
}

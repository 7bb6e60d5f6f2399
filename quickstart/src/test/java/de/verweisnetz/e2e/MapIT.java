package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapIT extends InBrowser {
    private static final String SEARCH = "/app/search?language=ro";

    @Test
    void the_map_is_asked_for_and_narrows_the_list_by_keyboard_and_without_scripts(QuickstartProcess node) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var stefan = chromium.visitor(node.url(), plain)) {
            stefan.logIn("stefan", SEARCH);
            var page = stefan.page();
            assertThat(page.locator("#map")).hasCount(0);
            page.locator("#show-map").press("Enter");
            page.waitForURL(Pattern.compile("view=map"));
            var spot = page.getByTestId("spot").first();
            assertThat(spot).hasAttribute("aria-label", Pattern.compile("[0-9]+ Angebote? in und um .+"));
            var count = Integer.parseInt(spot.getAttribute("aria-label").split(" ")[0]);
            tabTo(page, "[data-testid=spot]:focus");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("spot="));
            assertThat(page.locator(".results").first().getByTestId("offer")).hasCount(count);
            assertThat(page.locator("#narrowed")).isVisible();
            assertThat(page.locator("[data-testid=spot][aria-current]")).hasCount(1);
            page.locator("#hide-map").press("Enter");
            assertThat(page.locator("#map")).hasCount(0);
        }
    }

    @Test
    void another_search_keeps_the_map(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", SEARCH + "&view=map");
            var page = stefan.page();
            page.selectOption("#f-language", "pl");
            page.click("#search-submit");
            page.waitForURL(Pattern.compile("language=pl"));
            assertThat(page.locator("#map")).isVisible();
        }
    }

    @Test
    void no_picture_of_others_is_asked_for_or_allowed(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app");
            var answer = stefan.page().navigate(node.url() + SEARCH + "&view=map");
            assertThat(answer.headers().get("content-security-policy")).contains("img-src 'self';");
            assertThat(stefan.page().locator("#map image")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_map_is_accessible_and_fits(Look look, QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url(), look.options())) {
            stefan.logIn("stefan", SEARCH + "&view=map");
            var page = stefan.page();
            var reach = page.locator(".map__reach").first().boundingBox();
            assertThat(Math.min(reach.width, reach.height)).isGreaterThanOrEqualTo(44);
            look.inspect(page, "stefan/app/search-map");
            stefan.open("/app/search?topic=ARB.LOHN&postcode=10115&view=map");
            look.inspect(page, "stefan/app/search-map-near");
        }
    }

    private static void tabTo(Page page, String focused) {
        for (int i = 0; page.locator(focused).count() == 0; i++) {
            assertThat(i).as("the map can be reached by keyboard").isLessThan(300);
            page.keyboard().press("Tab");
        }
    }
}

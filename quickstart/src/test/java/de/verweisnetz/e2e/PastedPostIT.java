package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PastedPostIT extends InBrowser {
    @Test
    void a_post_is_answered_with_checked_sources_in_its_language(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/find");
            var page = stefan.page();
            page.fill("#f-text", "Bună, lucrez în Bavaria și șeful nu mi-a plătit salariul de două luni.");
            page.click("#find-submit");
            assertThat(page.locator("#correction a").first()).hasAttribute("hreflang", "ro");
            assertThat(page.locator("#correction-text"))
                    .hasValue(Pattern.compile(
                            "Informații verificate.*https://example.org/.*Verificat la .*", Pattern.DOTALL));
            Look.at(page, "stefan/find-answer");
        }
    }

    @Test
    void a_post_that_names_a_land_leads_to_a_search_in_it(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/find");
            var page = stefan.page();
            page.fill("#f-text", "Търся квартира в Бавария, нямам къде да живея.");
            page.click("#find-submit");
            assertThat(page.locator("#suggested-places")).containsText("Bayern");
            page.click("#find-search");
            assertThat(page.locator("#f-region")).hasValue("09");
            assertThat(page.getByTestId("offer").first()).isVisible();
        }
    }
}

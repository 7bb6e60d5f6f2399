package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever logs in stays in the portal, as far as she can see. */
class LoginPageIT extends InBrowser {
    private static final String WRONG = "Benutzername oder Passwort stimmt nicht.";

    @Test
    void the_login_looks_like_the_portal_in_german_and_english(QuickstartProcess node) {
        try (var somebody = chromium.visitor(node.url())) {
            var page = somebody.open("/app").page();
            assertThat(page).hasTitle(Pattern.compile("^Anmelden – Verweisnetz"));
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("#username")).isFocused();
            Look.at(page, "login/german");
            page.locator("header a[hreflang=en]").click();
            assertThat(page.locator("h1")).hasText("Log in");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            Look.at(page, "login/english");
            page.locator("header a[hreflang=de]").click();
            assertThat(page.locator("h1")).hasText("Anmelden");
        }
    }

    @Test
    void a_wrong_password_is_told_where_it_is_typed(QuickstartProcess node) {
        try (var somebody = chromium.visitor(node.url())) {
            var page = somebody.open("/app").page();
            fill(page, "stefan", "wrong");
            page.click("#kc-login");
            assertThat(page.locator("#input-error")).containsText(WRONG);
            assertThat(page).hasTitle(Pattern.compile("^Fehler: Anmelden"));
            assertThat(page.locator("#username")).hasValue("stefan");
            assertThat(page.locator("#password")).isFocused();
            assertThat(page.locator("#password")).hasAttribute("aria-describedby", "input-error");
            Look.at(page, "login/wrong");
        }
    }

    @Test
    void the_login_needs_no_script_and_can_be_used_by_keyboard(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url(), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = stefan.open("/app").page();
            fill(page, "stefan", "stefan");
            page.locator("#password").press("Enter");
            assertThat(page.locator("h1")).hasText("Hallo Stefan");
        }
    }

    @Test
    void where_the_login_cannot_go_on_its_page_says_so(QuickstartProcess node) {
        try (var somebody = chromium.visitor(node.url())) {
            var page = somebody.page();
            page.navigate(
                    node.keycloakUrl() + "/realms/verweisnetz/protocol/openid-connect/auth?client_id=nobody-knows");
            assertThat(page.locator("h1")).hasText("Die Anmeldung geht gerade nicht");
            Look.at(page, "login/failed");
        }
    }

    private static void fill(Page page, String name, String password) {
        page.fill("#username", name);
        page.fill("#password", password);
    }
}

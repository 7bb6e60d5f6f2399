package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is a member's own: how the portal is for her. */
class OwnScreensIT extends InBrowser {
    private static final Pattern SEARCH = Pattern.compile(".*/app/search.*");

    /** Whoever comes next finds the portal as it was. */
    @AfterEach
    void forget(QuickstartProcess node) throws SQLException {
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM identity.preference");
        }
    }

    @Test
    void what_she_chose_holds_at_once_and_after_the_next_login(QuickstartProcess node) {
        try (var sofia = chromium.visitor(node.url(), Look.PHONE.options())) {
            var page = sofia.logIn("sofia", "/app/me").page();
            assertThat(page.locator("#f-shortcuts")).isChecked();
            var account = page.locator("#login-account").getAttribute("href");
            assertThat(sofia.context().request().get(account).status()).isEqualTo(200);
            var file = sofia.context().request().get(node.url() + "/app/me/preferences/file");
            assertThat(file.text())
                    .contains("\"preferences\":")
                    .contains("Sofia")
                    .doesNotContain("version");
            page.selectOption("#f-language", "en");
            page.uncheck("#f-remember_search");
            page.click("#save-preferences");
            assertThat(page.locator("#done")).containsText("Saved. It holds from now on.");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            Look.at(page, "me/chosen");
            sofia.open("/app/search?topic=ARB.LOHN").open("/app/search");
            assertThat(page).not().hasURL(Pattern.compile(".*topic=.*"));
        }
        try (var sofia = chromium.visitor(node.url())) {
            var page = sofia.logIn("sofia", "/app").page();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            sofia.open("/app?lang=de").open("/app/me");
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("#f-remember_search")).not().isChecked();
            page.selectOption("#f-language", "");
            page.click("#save-preferences");
            assertThat(page.locator("#done")).containsText("Gespeichert.");
        }
    }

    @Test
    void one_key_leads_to_the_search_unless_she_types_or_has_turned_it_off(QuickstartProcess node) {
        try (var sofia = chromium.visitor(node.url())) {
            var page = sofia.logIn("sofia", "/app").page();
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts dl")).isVisible();
            assertThat(page.locator("#shortcuts summary")).isFocused();
            Look.at(page, "me/shortcuts");
            page.keyboard().press("/");
            assertThat(page).hasURL(SEARCH);
            assertThat(page.locator("#search-text")).isFocused();
            page.keyboard().type("a/b?");
            assertThat(page.locator("#search-text")).hasValue("a/b?");
            page.locator("h1").click();
            page.locator("#f-remote").focus();
            page.keyboard().press("/");
            assertThat(page.locator("#search-text")).isFocused();

            sofia.open("/app/me");
            page.uncheck("#f-shortcuts");
            page.click("#save-preferences");
            assertThat(page.locator("#done")).isVisible();
            assertThat(page.locator("#shortcuts")).hasCount(0);
            page.keyboard().press("/");
            page.keyboard().press("?");
            assertThat(page).not().hasURL(SEARCH);
        }
    }

    @Test
    void without_a_script_she_chooses_too_and_is_shown_no_keys(QuickstartProcess node) {
        try (var sofia = chromium.visitor(node.url(), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = sofia.logIn("sofia", "/app/me").page();
            assertThat(page.locator("#shortcuts")).isHidden();
            var other = sofia.context().newPage();
            other.navigate(node.url() + "/app/me");
            page.selectOption("#f-language", "en");
            page.click("#save-preferences");
            assertThat(page.locator("#done")).containsText("Saved.");
            other.click("#save-preferences");
            assertThat(other.locator("#done")).containsText("changed this elsewhere");
        }
    }
}

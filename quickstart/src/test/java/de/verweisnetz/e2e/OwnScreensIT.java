package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is a member's own: how the portal is for her, the first steps, the texts her centre uses again. */
class OwnScreensIT extends InBrowser {
    private static final Pattern SEARCH = Pattern.compile(".*/app/search.*");

    /** Whoever comes next finds the portal as it was. */
    @AfterEach
    void forget(QuickstartProcess node) throws SQLException {
        try (var connection = NodeDatabase.of(node);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM identity.preference; DELETE FROM referral.answer_template");
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

    @Test
    void the_first_steps_are_ticked_off_put_away_and_called_again(QuickstartProcess node) {
        try (var dana = chromium.visitor(node.url(), Look.PHONE.options())) {
            var page = dana.logIn("dana", "/app").page();
            page.click("button[value=dpo-rights]");
            assertThat(page.locator(".tour__step--done")).hasCount(1);
            Look.at(page, "help/tour");
            page.click("#tour-close");
            assertThat(page.locator("#done")).containsText("ausgeblendet");
            assertThat(page.locator("#tour")).hasCount(0);
            dana.open("/app/me");
            page.click("#tour-again");
            assertThat(page.locator(".tour__step--done")).hasCount(0);
            for (int step = 0; step < 5; step++) {
                assertThat(page.locator(".tour__step--done")).hasCount(step);
                page.locator("#tour button[name=step]").first().click();
            }
            assertThat(page.locator("#done")).containsText("Geschafft");
            assertThat(page.locator("#tour")).hasCount(0);

            page.locator("footer a[href='/app/help']").click();
            Look.at(page, "help/help");
            assertThat(page.locator("#word-grade")).hasText("Grad");
            for (var role : List.of("streetworker", "partner", "coordinator", "dpo")) {
                var sheet = dana.context().request().get(node.url() + "/app/help/" + role + ".pdf");
                assertThat(new String(sheet.body(), 0, 4, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF");
            }
            assertThat(dana.context()
                            .request()
                            .get(node.url() + "/app/help/admin.pdf")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_centre_keeps_a_text_and_uses_it_in_an_answer_without_losing_a_word(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var id = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)))
                .get("id")
                .asText();
        try (var paula = chromium.visitor(node.url())) {
            var page = paula.logIn("paula", "/app/answer-templates").page();
            Look.at(page, "templates/none");
            page.click("#new-template");
            page.selectOption("#f-kind", "QUESTION");
            page.selectOption("#f-language", "ro");
            page.fill("#f-title", "De când?");
            page.fill("#f-text", "Schreiben Sie an paula@example.org");
            page.click("#template-submit");
            assertThat(page.locator("#error-summary")).isVisible();
            assertThat(page.locator("#f-title")).hasValue("De când?");
            Look.at(page, "templates/refused");
            page.fill("#f-text", "De când lucrați acolo?");
            page.click("#template-submit");
            assertThat(page.locator("#done")).containsText("gespeichert");
            Look.at(page, "templates/list");

            paula.open("/app/inbox/" + id);
            page.locator("#return-more > summary").click();
            page.fill("#f-question", "Eine Frage:");
            page.getByTestId("insert-question").click();
            assertThat(page.locator("#f-question")).hasValue("Eine Frage:\nDe când lucrați acolo?");
            assertThat(page.locator("#f-question")).isFocused();
            Look.at(page, "templates/inserted");
        }
        try (var paula = chromium.visitor(node.url(), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = paula.logIn("paula", "/app/inbox/" + id).page();
            page.locator("#return-more > summary").click();
            page.fill("#f-question", "Noch eine:");
            page.getByTestId("insert-question").click();
            assertThat(page.locator("#f-question")).hasValue("Noch eine:\nDe când lucrați acolo?");
            assertThat(page.locator("#f-question")).isVisible();
            page.locator("#return-submit").press("Enter");
            assertThat(page.locator("#done")).isVisible();

            paula.open("/app/answer-templates");
            page.locator("[data-testid=template] summary").click();
            page.locator("[data-testid=template] form button").click();
            assertThat(page.locator("#done")).containsText("gelöscht");
            assertThat(page.getByTestId("template")).hasCount(0);
        }
    }
}

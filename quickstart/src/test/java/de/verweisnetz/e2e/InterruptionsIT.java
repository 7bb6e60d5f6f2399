package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The connection, the service or the login is gone in the middle of a form: what was typed stays, and nothing is sent twice. */
class InterruptionsIT extends InBrowser {
    private static final String OFFER = "d84dfe3e-3bff-57f2-bb23-e03a44438544";
    private static final String FORM =
            "/app/send?offer=" + OFFER + "&topic=ARB.LOHN&language=ro&region=postcode&postcode=10115";
    private static final String EDIT = "/app/directory/documents/service-at-locations/" + OFFER;
    private static final String REMARK = "Die Musterberatung ist umgezogen.";

    @Test
    void without_a_connection_a_form_stays_as_it_is(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            var page = stefan.logIn("stefan", FORM).page();
            page.selectOption("select[name=platform]", "TELEGRAM");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            stefan.context().setOffline(true);

            page.click("#send-draft");

            assertThat(page.locator("#offline")).isVisible();
            assertThat(page.locator("#offline")).isFocused();
            Look.at(page, "interrupted/offline");
            assertThat(page.locator("select[name=platform]")).hasValue("TELEGRAM");
            stefan.context().setOffline(false);
            page.click("#send-draft");
            assertThat(page.locator("#done")).containsText("Entwurf ist gespeichert");
        }
    }

    @Test
    void a_form_that_a_slow_service_did_not_take_is_sent_later_and_once(QuickstartProcess node) throws SQLException {
        try (var stefan = chromium.visitor(node.url())) {
            var page = stefan.logIn("stefan", FORM).page();
            var before = drafts(node);
            page.selectOption("select[name=platform]", "TELEGRAM");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            try (var database = NodeDatabase.of(node);
                    var lock = database.createStatement()) {
                database.setAutoCommit(false);
                lock.execute("LOCK TABLE referral.referral IN ACCESS EXCLUSIVE MODE");
                page.click("#send-draft");
                assertThat(page.locator("h1")).hasText("Der Dienst antwortet gerade nicht");
                assertThat(page.locator("#form-kept")).containsText("Ihre Eingaben sind noch da");
                Look.at(page, "interrupted/slow service");
                database.rollback();
            }

            page.click("#to-form");
            assertThat(page.locator("select[name=platform]")).hasValue("TELEGRAM");
            page.click("#send-draft");

            assertThat(page.locator("#done")).containsText("Entwurf ist gespeichert");
            assertThat(page.locator("#unsent")).isHidden();
            assertThat(drafts(node)).isEqualTo(before + 1);
        }
    }

    @Test
    void whatever_form_the_login_ended_in_waits_to_be_sent_or_discarded(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            var page = clara.logIn("clara", EDIT).page();
            page.fill("#edit-form input[name=reason]", REMARK);
            clara.context().clearCookies();
            page.click("#edit-submit");
            page.fill("#username", "clara");
            page.fill("#password", "clara");
            page.click("#kc-login");

            assertThat(page.locator("#unsent")).containsText(REMARK);
            Look.at(page, "interrupted/unsent");
            page.click("#unsent-discard");

            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("#unsent")).isHidden();
        }
    }

    @Test
    void a_form_that_another_site_sent_is_not_put_before_anybody(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            var forged = RequestOptions.create()
                    .setHeader("Sec-Fetch-Site", "cross-site")
                    .setMaxRedirects(0)
                    .setForm(FormData.create().set("reason", REMARK));
            assertThat(clara.context().request().post(node.url() + EDIT, forged).status())
                    .isEqualTo(302);

            clara.logIn("clara", EDIT);

            assertThat(clara.page().locator("#edit-form")).isVisible();
            assertThat(clara.page().locator("#unsent")).isHidden();
        }
    }

    @Test
    void while_nobody_can_log_in_the_page_says_so_and_keeps_the_form(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            var page = stefan.logIn("stefan", FORM).page();
            page.selectOption("select[name=platform]", "TELEGRAM");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            stefan.context().clearCookies();
            // The portal believes for a second that Keycloak is there.
            page.waitForTimeout(1_500);
            try (var pause = PausedKeycloak.of(node)) {
                page.click("#send-draft");
                assertThat(page.locator("h1")).hasText("Die Anmeldung ist gerade nicht möglich");
                Look.at(page, "interrupted/no login");
            }
            // She tries again until somebody is there.
            page.navigate(node.url() + FORM);
            for (int i = 0; i < 30 && page.locator("#username").count() == 0; i++) {
                page.waitForTimeout(1_000);
                page.reload();
            }
            page.fill("#username", "stefan");
            page.fill("#password", "stefan");
            page.click("#kc-login");
            assertThat(page.locator("select[name=platform]")).hasValue("TELEGRAM");
        }
    }

    private static int drafts(QuickstartProcess node) throws SQLException {
        try (var database = NodeDatabase.of(node);
                var query = database.createStatement();
                var count = query.executeQuery("SELECT count(*) FROM referral.referral WHERE status = 'DRAFT'")) {
            count.next();
            return count.getInt(1);
        }
    }
}

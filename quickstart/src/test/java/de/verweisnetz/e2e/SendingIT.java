package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What sending survives: a login that expires, a client who has not answered yet, a browser without scripts. */
class SendingIT extends InBrowser {
    /** An offer of Musterberatung Arbeit that takes contact data too. */
    private static final String OFFER = "d84dfe3e-3bff-57f2-bb23-e03a44438544";

    private static final String FORM = "/app/send?offer=" + OFFER + "&topic=ARB.LOHN&language=ro";

    @Test
    void an_expired_login_keeps_the_form_but_no_contact_data(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            Streetworker.unfolds(page, "way");
            page.check("#f-grade-WARM");
            page.check("#f-entered_by-SENDER");
            page.selectOption("select[name=platform]", "TELEGRAM");
            page.selectOption("select[name=client_channel]", "PHONE");
            page.fill("input[name=client_value]", "030 23125900");
            assertThat(page.locator("input[name=given]"))
                    .hasValue(Pattern.compile("ro [0-9a-f-]{36} WARM FORWARD FEEDBACK SECRECY_RELEASE"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            stefan.context().clearCookies();
            page.click("#send-submit");
            page.fill("#username", "stefan");
            page.fill("#password", "stefan");
            page.click("#kc-login");
            assertThat(page.locator("main")).containsText("Kontaktdaten hält dieser Schritt nie fest");
            assertThat(page.locator("select[name=platform]")).hasValue("TELEGRAM");
            assertThat(page.locator("#f-grade-WARM")).isChecked();
            assertThat(page.locator("input[name=client_value]")).hasValue("");
            assertThat(page.locator("select[name=client_channel]")).hasValue("");
        }
    }

    @Test
    void a_code_is_sent_without_javascript(QuickstartProcess node) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        var search = "/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE";
        try (var stefan = new Streetworker(chromium.visitor(node.url(), plain), search)) {
            stefan.choosesOfferOf("Musterberatung Arbeit")
                    .describes("ARB.LOHN", "10115")
                    .announces(true)
                    .readsTheTexts()
                    .hearsYesTo("FORWARD", "FEEDBACK")
                    .sends();
        }
    }

    @Test
    void a_draft_waits_for_the_client_and_is_issued_without_javascript(QuickstartProcess node) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var stefan = chromium.visitor(node.url(), plain)) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            page.selectOption("select[name=platform]", "TELEGRAM");
            // By keyboard: without scripts the browser never tells that a button has come to rest.
            page.locator("#send-draft").press("Enter");
            assertThat(page.locator("#done")).containsText("Entwurf ist gespeichert");
            var draft = page.url().replaceAll("\\?.*", "");
            assertThat(page.locator("#voucher-code")).isHidden();
            page.navigate(node.url() + "/app/referrals?status=DRAFT");
            assertThat(page.locator("#list")).containsText("Wartet auf die Einwilligung der Person");
            page.navigate(draft);
            page.locator("#issue").press("Enter");
            assertThat(page.locator("#error-summary")).containsText("nicht vorher");
            page.locator("#agreed-FORWARD").check();
            page.locator("#issue").press("Enter");
            assertThat(page.locator("#sent")).isVisible();
            assertThat(page.getByTestId("code")).isVisible();
        }
    }

    @Test
    void a_draft_can_be_looked_at_and_discarded(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", FORM);
            var page = stefan.page();
            Streetworker.unfolds(page, "way");
            page.check("#f-grade-WARM");
            page.selectOption("select[name=platform]", "TELEGRAM");
            page.click("#send-draft");
            assertThat(page.locator("#issuance-form")).isVisible();
            Look.at(page, "sent/draft");
            page.click("#void-more > summary");
            page.click("#void-submit");
            assertThat(page.getByTestId("status").first()).hasText("irrtümlich");
        }
    }
}

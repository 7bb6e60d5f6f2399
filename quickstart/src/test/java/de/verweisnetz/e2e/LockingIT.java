package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import org.junit.jupiter.api.Test;

/** A client locks what is held about her, on her own page and without scripts, and frees it again. */
class LockingIT extends InBrowser {
    @Test
    void she_locks_and_frees_her_data_with_a_button_each_and_nobody_else_uses_them_meanwhile(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var path = "/v1/referrals/" + referral.get("id").asText();
        try (var client = chromium.visitor(node.url(), Look.PHONE.options().setJavaScriptEnabled(false))) {
            var page = client.page();
            page.navigate(referral.at("/voucher/url").asText() + "/lock");
            assertThat(page.locator("#lock-set")).hasCount(0);
            press(page, "button[lang=ro]");
            press(page, "#lock-set");
            assertThat(page.locator("#locked")).isVisible();
            assertThat(page.locator("#ticket")).isVisible();
            assertThat(stefan.get(path).status()).isEqualTo(409);

            press(page, "#back");
            assertThat(page.locator("#locked")).isVisible();
            assertThat(page.locator("#came")).hasCount(0);
            press(page, "#consents");
            press(page, "#back-FEEDBACK");
            press(page, "#give-FEEDBACK");
            assertThat(page.locator("#notice")).hasAttribute("role", "alert");
            press(page, "#back");

            press(page, "#lock");
            press(page, "#lock-lift");
            assertThat(page.locator("#notice")).hasAttribute("role", "status");
            press(page, "#back");
            assertThat(page.locator("#state")).hasAttribute("data-state", "OPEN");
            assertThat(client.context().cookies()).isEmpty();
        }
        assertThat(stefan.get(path).json().at("/status").asText()).isEqualTo("ISSUED");
    }

    @Test
    void the_pages_are_accessible_in_other_scripts_too(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        try (var client = chromium.visitor(node.url(), Look.PHONE.options())) {
            var page = client.page();
            page.navigate(referral.at("/voucher/url").asText());
            page.click("button[lang=bg]");
            page.click("#lock");
            Look.at(page, "client/lock");
            page.click("#lock-set");
            Look.at(page, "client/locked");
            page.click("#back");
            page.click("button[lang=el]");
            Look.at(page, "client/page locked");
            page.click("button[lang=de]");
            page.click("#data");
            page.click("#lock");
            Look.at(page, "client/locked german");
        }
    }

    /** By keyboard: without scripts the browser never tells that a button has come to rest. */
    private static void press(Page page, String button) {
        page.locator(button).first().press("Enter");
    }
}

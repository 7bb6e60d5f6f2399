package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;

/** Stefan at his browser: he looks for an offer, asks the client, sends, and follows what becomes of it. */
final class Streetworker implements AutoCloseable {
    private final Visitor visitor;
    private final Page page;

    Streetworker(Visitor visitor, String path) {
        this.visitor = visitor;
        page = visitor.page();
        visitor.logIn("stefan", path);
    }

    Page page() {
        return page;
    }

    Visitor visitor() {
        return visitor;
    }

    /** One of the offers that a search has found, by the name of its organisation. */
    Locator offerOf(String organization) {
        var name = page.locator("p").filter(new Locator.FilterOptions().setHasText(startingWith(organization)));
        return page.getByTestId("offer")
                .filter(new Locator.FilterOptions().setHas(name))
                .first();
    }

    /** From the hits to the form. */
    Streetworker choosesOfferOf(String organization) {
        return chooses(offerOf(organization));
    }

    Streetworker chooses(Locator offer) {
        offer.getByTestId("send").click();
        assertThat(page.locator("#send-form")).isVisible();
        return this;
    }

    /** Opens a part of the form that says only in one line what is set in it; by keyboard, which needs no script. */
    static void unfolds(Page page, String part) {
        var closed = page.locator("#fold-" + part + ":not([open]) > summary");
        if (closed.count() > 0) {
            closed.press("Enter");
        }
    }

    /** What every referral says: about what, from where, and where the client was met. */
    Streetworker describes(String topic, String postcode) {
        unfolds(page, "matter");
        page.check("#f-topic-" + topic.replace(".", "\\."));
        page.check("#f-region-postcode");
        page.fill("input[name=postcode]", postcode);
        page.selectOption("select[name=language]", "ro");
        unfolds(page, "contact");
        page.selectOption("select[name=platform]", "FACEBOOK_GROUP");
        page.check("#f-contact_mode-PRIVATE_MESSAGE");
        return this;
    }

    Streetworker announces(boolean announced) {
        unfolds(page, "way");
        page.check("input[name=announced][value=" + announced + "]");
        return this;
    }

    /** Has the texts shown that the client is to read; with a script they come by themselves. */
    Streetworker readsTheTexts() {
        if (page.locator("#show-texts").isVisible()) {
            // By keyboard: without scripts the browser never tells that a button has come to rest.
            page.locator("#show-texts").press("Enter");
            page.waitForURL(url -> url.endsWith("/app/send"));
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("#consent-text")).hasAttribute("lang", "ro");
        return this;
    }

    Streetworker hearsYesTo(String... purposes) {
        for (var purpose : purposes) {
            page.locator("#agreed-" + purpose).check();
        }
        return this;
    }

    Sent sends() {
        page.locator("#send-submit").press("Enter");
        assertThat(page.locator("#sent")).isVisible();
        return Sent.on(page);
    }

    /** What the page of a sent referral says. */
    Streetworker sees(String status) {
        assertThat(page.getByTestId("status").first()).hasText(status);
        return this;
    }

    Streetworker seesOutcome(String outcome) {
        assertThat(page.getByTestId("outcome")).hasAttribute("data-outcome", outcome);
        return this;
    }

    /** What the team should look after, as the first page leads there. */
    Locator task(Sent referral) {
        visitor.open("/app");
        page.click("#open-tasks a");
        return page.getByTestId("task").filter(new Locator.FilterOptions().setHasText(referral.reference()));
    }

    private static Pattern startingWith(String organization) {
        return Pattern.compile("^\\s*" + organization + "(\\s·|\\s*$)");
    }

    @Override
    public void close() {
        visitor.close();
    }
}

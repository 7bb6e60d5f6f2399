package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WholeNode
class MainJobInTheBrowserIT {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_streetworker_refers_a_client_and_sees_her_arrive(QuickstartProcess node) {
        String referral;
        String code;
        String message;
        try (var stefan = chromium.visitor(node.url())) {
            send(stefan);
            referral = stefan.page().url().replaceAll("\\?.*", "").replaceAll(".*/", "");
            code = stefan.page().getByTestId("code").innerText();
            message = stefan.page().locator("#client-message").inputValue();
        }
        assertThat(message).hasSizeLessThanOrEqualTo(900).contains(code).doesNotContainIgnoringCase("lohn");

        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox");
            paula.page().locator("a[href*='" + referral + "']").first().click();
            paula.page().locator("#accept").click();
            assertThat(paula.page().locator("body")).containsText("angenommen");
        }

        node.restart();

        try (var client = chromium.visitor(node.url())) {
            clientReadsHerPage(client, message);
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox");
            paula.page().fill("#code-field", code.toLowerCase().replace("-", " "));
            paula.page().click("#code-submit");
            assertThat(paula.page().locator("body")).containsText("in Beratung");
            reportOutcome(paula.page());
        }
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/referrals/" + referral);
            assertThat(stefan.page().locator("main")).containsText("Beratung aufgenommen");
        }
    }

    @Test
    void everything_works_without_javascript(QuickstartProcess node) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var stefan = chromium.visitor(node.url(), plain)) {
            send(stefan);
            assertThat(stefan.page().getByTestId("code")).isVisible();
        }
    }

    @Test
    void a_reload_of_the_result_sends_nothing_twice(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            send(stefan);
            var code = stefan.page().getByTestId("code").innerText();
            stefan.page().reload();
            assertThat(stefan.page().getByTestId("code")).hasText(code);
        }
    }

    private static void send(Visitor stefan) {
        stefan.logIn("stefan", "/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE");
        var page = stefan.page();
        offerOfMusterberatungArbeit(page).getByTestId("send").click();
        page.check("#f-topic-ARB\\.LOHN");
        page.check("#f-region-postcode");
        page.fill("input[name=postcode]", "10115");
        page.selectOption("select[name=platform]", "FACEBOOK_GROUP");
        page.check("input[name=contact_mode][value=PRIVATE_MESSAGE]");
        page.check("input[name=announced][value=true]");
        page.selectOption("select[name=language]", "ro");
        // By keyboard: without scripts the browser never tells that a button has come to rest.
        page.locator("#show-texts").press("Enter");
        page.locator("#agreed-FORWARD").check();
        page.locator("#agreed-FEEDBACK").check();
        page.locator("#send-submit").press("Enter");
        assertThat(page.locator("#sent")).isVisible();
    }

    private static Locator offerOfMusterberatungArbeit(Page page) {
        return page.getByTestId("offer")
                .filter(new Locator.FilterOptions().setHasText("Musterberatung Arbeit"))
                .first();
    }

    private static void clientReadsHerPage(Visitor client, String message) {
        var link = message.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                .filter(word -> word.contains("/v/"))
                .findFirst()
                .orElseThrow();
        var page = client.page();
        page.navigate(link);
        assertThat(page.content()).as("a fetched link shows nothing").doesNotContain("Musterberatung");
        page.click("button[lang=ro]");
        assertThat(page.locator("body")).containsText("Musterberatung Arbeit");
        assertThat(page.locator("html")).hasAttribute("lang", "ro");
        assertThat(client.context().cookies()).isEmpty();
    }

    private static void reportOutcome(Page page) {
        page.check("input[name=outcome][value=COUNSELLING_TAKEN_UP]");
        page.click("#report-outcome");
        assertThat(page.locator("main")).containsText("Beratung aufgenommen");
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A centre works through what has come in: many at once, by keys alone, on a phone, without a script. */
class InboxIT extends InBrowser {
    /** Nobody else of the tests refers in these, so that each list holds what its test sent. */
    private static final String GREEK = "/app/inbox?language=el&status=OPEN";

    private static final String HUNGARIAN = "/app/inbox?language=hu&status=OPEN";

    @Test
    void without_a_script_those_ticked_are_confirmed_and_taken_back(QuickstartProcess node) {
        var sent = send(node, "el", 3);
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var paula = chromium.visitor(node.url(), plain)) {
            var page = paula.logIn("paula", GREEK).page();
            page.click("#seen-ticked");
            assertThat(page.locator("#done")).containsText("Kreuzen Sie zuerst");
            row(page, sent.get(0)).locator(".tick__box").check();
            row(page, sent.get(1)).locator(".tick__box").check();
            page.click("#seen-ticked");
            assertThat(page.locator("#done")).containsText("Eingang von 2 Verweisen bestätigt");
            assertThat(row(page, sent.get(0)).getByTestId("status")).hasAttribute("data-status", "SEEN");
            assertThat(row(page, sent.get(2)).getByTestId("status")).hasAttribute("data-status", "ISSUED");
            assertThat(page.url()).contains("language=el", "status=OPEN");
            page.reload();
            page.click("#undo-seen button");
            assertThat(page.locator("#done")).containsText("Zurückgenommen");
            assertThat(row(page, sent.get(0)).getByTestId("status")).hasAttribute("data-status", "ISSUED");
        }
        try (var paula = chromium.visitor(node.url(), Look.PHONE.options())) {
            var page = paula.logIn("paula", GREEK).page();
            assertThat(row(page, sent.get(0)).locator(".tick").boundingBox().height)
                    .isGreaterThanOrEqualTo(44);
            row(page, sent.get(0)).locator(".tick").click();
            page.click("#seen-all");
            assertThat(page.locator("#done")).containsText("Eingang von 3 Verweisen bestätigt");
            Look.at(page, "inbox/just seen");
        }
    }

    @Test
    void by_keys_alone_a_row_is_found_confirmed_and_taken_back_and_nothing_happens_while_typing(
            QuickstartProcess node) {
        var sent = send(node, "hu", 2);
        try (var paula = chromium.visitor(node.url())) {
            var page = paula.logIn("paula", HUNGARIAN).page();
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).hasAttribute("open", "");
            Look.at(page, "inbox/shortcuts");
            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.locator("[data-current]")).hasCount(1);
            page.keyboard().press("x");
            assertThat(page.locator("[data-current] .tick__box")).isChecked();
            page.keyboard().press("s");
            assertThat(page.locator("#done")).containsText("Eingang von 1 Verweis bestätigt");
            page.keyboard().press("u");
            assertThat(page.locator("#done")).containsText("Zurückgenommen");

            page.locator("#f-reference").focus();
            page.keyboard().type("sux");
            assertThat(page.locator("#f-reference")).hasValue("sux");
            assertThat(page.locator("[data-current]")).hasCount(0);

            paula.open(HUNGARIAN);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Verweis");
            page.goBack();
            assertThat(page.locator("#f-language")).hasValue("hu");
            assertThat(sent).hasSize(2);
        }
    }

    @Test
    void filters_live_in_the_address_and_an_empty_list_says_what_comes_next(QuickstartProcess node) {
        var reference = send(node, "ro", 1).get(0);
        try (var paula = chromium.visitor(node.url())) {
            var page = paula.logIn(
                            "paula",
                            "/app/inbox?reference=" + reference.substring(3).toLowerCase())
                    .page();
            assertThat(page.getByTestId("referral")).hasCount(1);
            row(page, reference).locator("a.quiet-link").click();
            assertThat(page.locator("#only-sender")).containsText("Nur von");
            paula.open("/app/inbox?reference=" + reference + "&due=overdue");
            assertThat(page.locator("h2")).hasText("Nichts gefunden mit diesen Filtern");
            paula.open("/app/inbox?language=bg&status=OPEN&forwarded=true");
            assertThat(page.locator("h2")).hasText("Alles beantwortet");
            Look.at(page, "inbox/all answered");
        }
    }

    @Test
    void the_sheet_for_the_desk_shows_nothing_of_the_client_and_no_code(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        try (var paula = chromium.visitor(node.url())) {
            var page = paula.logIn("paula", "/app/inbox/" + referral.get("id").asText())
                    .page();
            page.click("#sheet");
            assertThat(page.locator("h1"))
                    .containsText(referral.get("reference").asText());
            assertThat(page.content())
                    .doesNotContain(referral.at("/voucher/code").asText(), "10115");
            assertThat(page.getByRole(AriaRole.IMG)).hasCount(0);
            Look.at(page, "inbox/sheet");
        }
    }

    private static Locator row(Page page, String reference) {
        return page.getByTestId("referral").filter(new Locator.FilterOptions().setHasText(reference));
    }

    private static List<String> send(QuickstartProcess node, String language, int many) {
        var stefan = NodeClient.of(node, "stefan");
        var request = Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT));
        request.put("language", language);
        return IntStream.range(0, many)
                .mapToObj(i -> Sending.issue(stefan, request).get("reference").asText())
                .toList();
    }
}

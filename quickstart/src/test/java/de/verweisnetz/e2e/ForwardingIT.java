package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A centre passes a client on to another one: suggestions, her consent, undone, done, and arrived there. */
@WholeNode
class ForwardingIT {
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
    void a_client_is_passed_on_with_her_consent_and_a_new_code(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var issued = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var id = issued.get("id").asText();
        assertThat(NodeClient.of(node, "paula").step(id, "seen", 1, "").status())
                .isEqualTo(200);
        String code;
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/inbox/" + id);
            var page = paula.page();
            choose(page);
            consentIsNeeded(page);
            passOn(page);
            undo(page);
            choose(page);
            code = passOn(page);
            assertThat(code).isNotEqualTo(issued.at("/voucher/code").asText());
            Look.at(page, "inbox/passed");
        }
        try (var pavel = chromium.visitor(node.url())) {
            pavel.logIn("pavel", "/app/inbox");
            pavel.page().fill("#code-field", code);
            pavel.page().click("#code-submit");
            assertThat(pavel.page().getByTestId("status").first()).hasText("in Beratung");
        }
        try (var sender = chromium.visitor(node.url())) {
            sender.logIn("stefan", "/app/referrals/" + id);
            assertThat(sender.page().getByTestId("status").first()).hasText("weiterverwiesen");
            assertThat(sender.page().content()).doesNotContain(code);
        }
    }

    private static void choose(Page page) {
        page.click("#forward-link");
        var suggestions = page.getByTestId("suggestion");
        assertThat(suggestions.first()).containsText("spricht Rumänisch");
        assertThat(page.locator("[data-organization='" + Sending.MUSTERBERATUNG_ARBEIT + "']"))
                .hasCount(0);
        Look.at(page, "inbox/forward suggestions");
        page.fill("#forward-search [name=text]", "Musterberatung Hafen");
        page.selectOption("#forward-search select[name=topic]", "");
        page.fill("#forward-search [name=postcode]", "");
        page.click("#forward-search-submit");
        assertThat(suggestions.first()).containsText("Musterberatung Hafen");
        page.getByTestId("forward-to").first().click();
        assertThat(page.locator("#consequence")).containsText("bekommt einen neuen Code");
    }

    private static void consentIsNeeded(Page page) {
        assertThat(page.locator("#forward-text")).hasAttribute("lang", "ro");
        page.check("#f-channel-ON_SITE");
        page.click("#forward-submit");
        assertThat(page.locator("#error-summary")).containsText("Ohne die Einwilligung");
        assertThat(page.locator("#f-channel-ON_SITE")).isChecked();
        Look.at(page, "inbox/forward consent");
    }

    private static String passOn(Page page) {
        page.check("#f-channel-ON_SITE");
        page.check("#forward");
        page.check("#feedback");
        page.check("input[name=announced][value=true]");
        page.click("#forward-submit");
        assertThat(page.locator("#done")).containsText("weiterverwiesen");
        assertThat(page.getByTestId("status").first()).hasText("weiterverwiesen");
        var code = page.getByTestId("code");
        assertThat(code).hasText(Pattern.compile("..-.{6}-.{8}-.."));
        var message = page.locator("#client-message").inputValue();
        assertThat(message).hasSizeLessThanOrEqualTo(900).contains(code.innerText(), "Musterberatung Hafen");
        assertThat(List.of("lohn", "Lohn")).noneMatch(message::contains);
        return code.innerText();
    }

    private static void undo(Page page) {
        page.click("#undo");
        assertThat(page.locator("#done")).containsText("Rückgängig gemacht");
        assertThat(page.getByTestId("status").first()).hasText("eingegangen");
        assertThat(page.locator("#passed")).hasCount(0);
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A centre passes a client on to one that answers by mail: suggestions, her consent, undone, done, and arrived there. */
class ForwardingIT extends Scenario {
    @Test
    void a_client_is_passed_on_with_her_consent_and_a_new_code() {
        var issued = sentByProgram(Sending.MUSTERBERATUNG_ARBEIT);
        assertThat(programOf("paula").step(issued.id(), "seen", 1, "").status()).isEqualTo(200);
        Sent next;
        try (var paula = paula(issued)) {
            var page = paula.page();
            choose(page);
            consentIsNeeded(page);
            passOn(page);
            undo(page);
            choose(page);
            next = passOn(page);
            assertThat(next.code()).isNotEqualTo(issued.code());
            Look.at(page, "inbox/passed");
        }
        try (var hafen = hafenReadsTheMailOfTheWeek().shows()) {
            hafen.accepts(next);
        }
        try (var client = client()) {
            client.opens(next).sees("ACCEPTED");
        }
        try (var hafen = hafenReadsTheMailOfTheWeek().shows()) {
            hafen.enters(next.code()).reports(next, "COUNSELLING_TAKEN_UP");
        }
        try (var paula = paula(issued)) {
            paula.sees("weiterverwiesen").page().click("#follow");
            assertThat(paula.page().getByTestId("outcome")).hasAttribute("data-outcome", "COUNSELLING_TAKEN_UP");
        }
        try (var stefan = stefan(issued)) {
            stefan.sees("weiterverwiesen");
            assertThat(stefan.page().content()).doesNotContain(next.code());
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
        assertThat(page.locator("#consent-text")).hasAttribute("lang", "ro");
        page.check("#f-channel-ON_SITE");
        page.click("#forward-submit");
        assertThat(page.locator("#error-summary")).containsText("Ohne die Einwilligung");
        assertThat(page.locator("#f-channel-ON_SITE")).isChecked();
        Look.at(page, "inbox/forward consent");
    }

    private static Sent passOn(Page page) {
        page.check("#f-channel-ON_SITE");
        page.check("#agreed-FORWARD");
        page.check("#agreed-FEEDBACK");
        page.check("input[name=announced][value=true]");
        page.click("#forward-submit");
        assertThat(page.locator("#done")).containsText("weiterverwiesen");
        assertThat(page.getByTestId("status").first()).hasText("weiterverwiesen");
        var code = page.getByTestId("code");
        assertThat(code).hasText(Pattern.compile("..-.{6}-.{8}-.."));
        var message = page.locator("#client-message").inputValue();
        assertThat(message).hasSizeLessThanOrEqualTo(900).contains(code.innerText(), "Musterberatung Hafen");
        assertThat(List.of("lohn", "Lohn")).noneMatch(message::contains);
        var id = page.locator("#follow").getAttribute("href").replaceAll(".*/", "");
        return new Sent(id, code.innerText(), message);
    }

    private static void undo(Page page) {
        page.click("#undo");
        assertThat(page.locator("#done")).containsText("Rückgängig gemacht");
        assertThat(page.getByTestId("status").first()).hasText("eingegangen");
        assertThat(page.locator("#passed")).hasCount(0);
    }
}

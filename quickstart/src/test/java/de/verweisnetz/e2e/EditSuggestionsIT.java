package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A streetworker suggests, the coordination decides, the streetworker reads what became of it. */
class EditSuggestionsIT extends InBrowser {
    private final Entries names = new Entries();

    @Test
    void a_suggestion_is_taken_over_another_rejected_with_a_reason(QuickstartProcess node) {
        var good = names.add("Musterstelle neu");
        var bad = names.add("Musterstelle alt");
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/search");
            suggest(stefan, good, "mittwochs jetzt 14–18 Uhr");
            suggest(stefan, bad, "samstags immer offen");
            stefan.open("/app/suggestions");
            assertThat(own(stefan.page(), good)).containsText("Wartet auf die Koordination");
        }
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory/suggestions");
            approve(clara, good);
            reject(clara, bad);
        }
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/suggestions");
            assertThat(own(stefan.page(), good)).containsText("Übernommen");
            assertThat(own(stefan.page(), bad)).containsText("Abgelehnt");
            assertThat(own(stefan.page(), bad).getByTestId("answer")).hasText("Am Samstag ist dort niemand.");
            Look.at(stefan.page(), "suggestions/own");
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/suggestions");
            assertThat(own(paula.page(), good)).hasCount(0);
        }
    }

    static void suggest(Visitor stefan, Entries.Entry entry, String words) {
        stefan.open("/app/offers/" + entry.offer());
        var page = stefan.page();
        page.click("#suggestion > summary");
        page.selectOption("#f-about", "hours");
        page.fill("#f-proposal", words);
        page.fill("#f-origin", "von ihrer Website");
        page.click("#suggestion-submit");
        assertThat(page.locator("#done")).containsText("entscheidet über Ihren Vorschlag");
    }

    private static void approve(Visitor clara, Entries.Entry entry) {
        var page = clara.page();
        inList(page, entry).click();
        assertThat(page.locator("#remark")).containsText("mittwochs jetzt 14–18 Uhr");
        assertThat(page.locator("main")).containsText("von ihrer Website");
        Look.at(page, "suggestions/one");
        page.click("#approve");
        assertThat(page.locator("#done")).hasText("Der Vorschlag ist übernommen");
        assertThat(inList(page, entry)).hasCount(0);
    }

    private static void reject(Visitor clara, Entries.Entry entry) {
        var page = clara.page();
        inList(page, entry).click();
        page.click("#reject");
        assertThat(page.locator("#f-answer-error")).hasText("Begründen Sie die Ablehnung.");
        page.fill("#f-answer", "Am Samstag ist dort niemand.");
        page.click("#reject");
        assertThat(page.locator("#done")).hasText("Der Vorschlag ist abgelehnt");
        assertThat(inList(page, entry)).hasCount(0);
    }

    private static Locator inList(Page page, Entries.Entry entry) {
        return page.getByTestId("suggestion").filter(with(entry.name())).locator("a");
    }

    private static Locator own(Page page, Entries.Entry entry) {
        return page.getByTestId("own-suggestion").filter(with(entry.name()));
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

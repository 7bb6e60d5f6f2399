package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a coordinator does on the pages of an import. */
final class Importing {
    private static final double PATIENCE = 90_000;

    private Importing() {}

    /** As a spreadsheet of a German office writes it, semicolons and not in UTF-8; the second offer is confirmed after it has ended. */
    static Path table(Path folder, String word) throws IOException {
        var lines =
                """
                Träger;Angebot;Merkzettel;Straße;PLZ;Ort;Sprachen;Geprüft am;Gültig bis
                Musterverein %1$s Nord;Musterberatung %1$s Nord;Klingel im Hof;Musterweg 1;98527;Suhl;Deutsch, Rumänisch;1.11.2026;31.12.2027
                Musterverein %1$s Süd;Musterberatung %1$s Süd;Zweiter Stock;Musterweg 2;98527;Suhl;Deutsch;1.11.2026;31.12.2025
                """
                        .formatted(word);
        return Files.writeString(folder.resolve("liste.csv"), lines, Charset.forName("windows-1252"));
    }

    /** Hands a file of a new source over. */
    static void upload(Page page, Path file, String source) {
        page.setInputFiles("#f-file", file);
        page.fill("#f-source_name", source);
        // by keyboard: without scripts the browser never tells that something has come to rest
        page.locator("#f-republish-true").press("Space");
        page.selectOption("#f-address_visibility", "PUBLIC");
        page.locator("#upload-submit").press("Enter");
    }

    /** Hands a file of a known source over. */
    static void uploadAgain(Page page, Path file, String source) {
        page.setInputFiles("#f-file", file);
        page.selectOption("#f-source", new com.microsoft.playwright.options.SelectOption().setLabel(source));
        page.click("#upload-submit");
    }

    /** Looks at the page that renews itself. */
    static void waitFor(Page page, String state) {
        assertThat(page.getByTestId("state"))
                .hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(PATIENCE));
        // the whole page comes again with its buttons when the state has changed
        page.waitForFunction("() => !document.getElementById('refresh')");
    }

    /** Reloads the page, as one does without scripts. */
    static void refreshUntil(Page page, String state) {
        long giveUp = System.nanoTime() + (long) (PATIENCE * 1_000_000);
        while (!state.equals(page.getByTestId("state").getAttribute("data-state")) && System.nanoTime() < giveUp) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(page.getByTestId("state")).hasAttribute("data-state", state);
    }

    static void hasCount(Page page, String what, int count) {
        assertThat(page.locator("[data-count=" + what + "]")).hasText(String.valueOf(count));
    }
}

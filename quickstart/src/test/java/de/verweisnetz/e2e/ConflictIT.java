package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same field changed here and at the source. */
class ConflictIT extends InBrowser {
    private static final LocalDate VERIFIED = LocalDate.now().minusDays(10);

    @TempDir
    Path folder;

    private final Entries names = new Entries();
    private final Entries.Entry left = names.add("Musterstelle links");
    private final Entries.Entry right = names.add("Musterstelle rechts");

    @Test
    void of_two_conflicts_one_keeps_our_version_and_one_takes_theirs(QuickstartProcess node) throws IOException {
        names.imported(NodeClient.of(node, "clara"), VERIFIED);
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory");
            describe(clara, left, "Hier berichtigt: links.");
            describe(clara, right, "Hier berichtigt: rechts.");

            clara.open("/app/imports/new");
            var page = clara.page();
            Importing.uploadAgain(page, changedThere(), "Musterquelle " + names.word);
            Importing.waitFor(page, "CHECKED");
            Importing.hasCount(page, "conflict", 2);
            page.click("a[href$='effect=CONFLICT']");
            var conflict = change(page, right);
            assertThat(conflict).containsText("Hier berichtigt: rechts.");
            assertThat(conflict).containsText("Dort geändert.");
            assertThat(conflict).containsText("Es gilt unsere Fassung.");
            assertThat(conflict.locator("h2")).hasText(right.name());
            assertThat(conflict.locator("p").first())
                    .containsText("Angebot · Musterhaus " + names.word + " · Konflikt");
            conflict.getByText("Fassung der Quelle nehmen").click();
            assertThat(change(page, right)).containsText("Es gilt die Fassung der Quelle.");
            assertThat(change(page, left)).containsText("Es gilt unsere Fassung.");
            Look.at(page, "import/conflicts");

            page.locator(".crumbs a").last().click();
            page.click("#start");
            Importing.waitFor(page, "DONE");
            clara.open(document(left));
            assertThat(page.locator("#f-description")).hasValue("Hier berichtigt: links.");
            clara.open(document(right));
            assertThat(page.locator("#f-description")).hasValue("Dort geändert.");
        }
    }

    private static void describe(Visitor clara, Entries.Entry entry, String words) {
        clara.open(document(entry));
        clara.page().fill("#f-description", words);
        clara.page().click("#edit-submit");
        assertThat(clara.page().locator("#done")).hasText("Die Änderung ist gespeichert");
    }

    private Path changedThere() throws IOException {
        var bundle = new ObjectMapper().writeValueAsString(names.bundle(VERIFIED));
        return Files.writeString(
                folder.resolve("muster.json"), bundle.replace("Dienstags von 10 bis 12 Uhr.", "Dort geändert."));
    }

    private static Locator change(Page page, Entries.Entry entry) {
        return page.locator("[data-testid=change][data-id='" + entry.offer() + "']");
    }

    private static String document(Entries.Entry entry) {
        return "/app/directory/documents/service-at-locations/" + entry.offer();
    }
}

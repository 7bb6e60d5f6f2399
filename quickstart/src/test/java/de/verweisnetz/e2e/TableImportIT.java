package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet of somebody else's on its way in: columns, a row that is wrong, and out again. */
class TableImportIT extends InBrowser {
    @TempDir
    Path folder;

    private final Entries names = new Entries();

    @Test
    void a_table_is_mapped_its_bad_row_mended_written_and_taken_back(QuickstartProcess node) throws IOException {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/imports/new");
            var page = clara.page();
            Importing.upload(page, Importing.table(folder, names.word), "Musterliste " + names.word);
            Importing.waitFor(page, "CHECKED");
            assertThat(page.locator("#guessed")).isVisible();
            Look.at(page, "import/checked");

            takeTheFindingsHome(page);
            correctAColumn(page);
            mendTheBadRow(page);

            page.click("#start");
            Importing.waitFor(page, "DONE");
            Importing.hasCount(page, "written", 8);
            assertThat(page.locator("#done")).hasText("Der Import ist fertig: 8 Einträge geschrieben");
            Look.at(page, "import/done");
            clara.open("/app/search?text=" + names.word);
            assertThat(offer(page, names.word)).hasCount(2);
            assertThat(offer(page, "Nord")).containsText("Rumänisch");

            page.goBack();
            page.click("#undo");
            Importing.waitFor(page, "UNDONE");
            Importing.hasCount(page, "undone", 8);
            assertThat(page.locator("#done")).hasText("Der Import ist zurückgenommen: 8 Einträge sind wie vorher");
            clara.open("/app/search?text=" + names.word);
            assertThat(offer(page, names.word)).hasCount(0);
        }
    }

    /** Summed up in words, each in a table with its line. */
    private static void takeTheFindingsHome(Page page) throws IOException {
        page.click("#progress a[href$='/finding-groups']");
        assertThat(page.getByTestId("finding-group")
                        .filter(new Locator.FilterOptions().setHasText("Zuständigkeitsgebiet"))
                        .getByRole(AriaRole.LINK))
                .hasText("2 Mal");
        var file = page.waitForDownload(() -> page.click("#findings-file"));
        org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()))
                .contains("\"Datei\";\"Zeile\";\"Feld\"", "\"liste.csv\";\"2\";\"Zuständigkeitsgebiet\"");
        page.goBack();
    }

    /** "Merkzettel" means nothing to the node; the other columns it has understood. */
    private static void correctAColumn(Page page) {
        page.click("#mapping");
        assertThat(meaning(page, "PLZ")).hasValue("location.postal_code");
        assertThat(meaning(page, "Sprachen")).hasValue("offer.languages");
        assertThat(meaning(page, "Merkzettel")).hasValue("");
        Look.at(page, "import/mapping");
        meaning(page, "Merkzettel").selectOption("service.description");
        page.click("#mapping-submit");
        Importing.waitFor(page, "CHECKED");
        assertThat(page.locator("#done")).hasText("Die Spalten sind gemerkt, die Datei ist noch einmal geprüft");
        assertThat(page.locator("#guessed")).hasCount(0);
        Importing.hasCount(page, "written", 0);
    }

    /** The second offer is confirmed after it has ended. */
    private static void mendTheBadRow(Page page) {
        Importing.hasCount(page, "new", 7);
        Importing.hasCount(page, "invalid", 1);
        page.click("a[href$='/quarantine']");
        var row = page.getByTestId("row");
        assertThat(row).hasCount(1);
        assertThat(row.locator("[data-code=validity-reversed]")).containsText("2025-12-31");
        assertThat(row).containsText("Zeile 3");
        row.locator("summary").click();
        Look.at(page, "import/quarantine");
        row.getByLabel("/verweisnetz/valid_until").fill("2027-12-31");
        row.locator("form button").click();
        assertThat(page.locator("#done")).containsText("Die Berichtigung ist gemerkt");
        assertThat(row).containsText("berichtigt");

        page.click("#retry");
        Importing.waitFor(page, "CHECKED");
        Importing.hasCount(page, "invalid", 0);
        Importing.hasCount(page, "new", 8);
    }

    private static Locator meaning(Page page, String column) {
        return page.getByLabel("Bedeutung der Spalte " + column);
    }

    private static Locator offer(Page page, String name) {
        return page.getByTestId("offer").filter(new Locator.FilterOptions().setHasText(name));
    }
}

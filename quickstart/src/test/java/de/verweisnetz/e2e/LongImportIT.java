package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import de.verweisnetz.data.synthetic.SyntheticDirectoryCommand;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that takes its time to come in. */
class LongImportIT extends InBrowser {
    private static final int OFFERS = 1500;

    @TempDir
    Path folder;

    @Test
    void a_running_import_shows_how_far_it_is_is_stopped_and_goes_on(QuickstartProcess node) throws IOException {
        var file = folder.resolve("synthetisch.ndjson");
        SyntheticDirectoryCommand.write(OFFERS, file);
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/imports/new");
            var page = clara.page();
            Importing.upload(page, file, "Musterverzeichnis " + new Entries().word);
            assertThat(page.locator("progress")).isVisible();
            Importing.waitFor(page, "CHECKED");
            var all = page.locator("[data-count=new]").innerText();

            page.click("#start");
            assertThat(page.locator("progress[max]")).isVisible();
            Look.at(page, "import/running");
            page.click("#cancel");
            assertThat(page.getByTestId("state")).hasAttribute("data-state", "CANCELLED");
            assertThat(page.locator("[data-count=written]")).not().hasText(all);

            page.click("#start");
            Importing.waitFor(page, "DONE");
            assertThat(page.locator("[data-count=written]")).hasText(all);
            page.click("#undo");
            Importing.waitFor(page, "UNDONE");
            assertThat(page.locator("[data-count=undone]")).hasText(all);
        }
    }
}

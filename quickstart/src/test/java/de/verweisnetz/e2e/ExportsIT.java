package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was searched, as a table to take along. */
@WholeNode
class ExportsIT {
    private static Chromium chromium;

    private final Entries names = new Entries();

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void tables_of_a_search_open_and_hold_what_was_found(QuickstartProcess node) throws IOException {
        var here = names.add("=Musterstelle hier");
        var there = names.add("Musterstelle dort");
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/search?text=" + names.word);
            var page = stefan.page();
            assertThat(page.getByTestId("offer")).hasCount(2);
            page.click("#exports > summary");
            Look.at(page, "exports/search");

            var csv = Files.readAllLines(saved(page, "csv"));
            assertThat(csv).hasSize(3);
            assertThat(csv.get(0)).contains("Angebot").contains("Sprachen");
            assertThat(String.join("\n", csv)).contains(there.name()).contains("'=Musterstelle hier");

            try (var workbook = new ReadableWorkbook(saved(page, "xlsx").toFile())) {
                var rows = workbook.getFirstSheet().read();
                assertThat(rows).hasSize(3);
                var cells = rows.stream()
                        .flatMap(row -> row.stream())
                        .filter(Objects::nonNull)
                        .map(Cell::getText)
                        .toList();
                assertThat(cells).contains("'" + here.name(), there.name(), "Suhl");
            }
        }
    }

    private static Path saved(Page page, String format) {
        var download = page.waitForDownload(() -> page.click("#export-" + format));
        assertThat(download.suggestedFilename()).endsWith("." + format);
        return download.path();
    }
}

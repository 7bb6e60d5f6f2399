package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** What was searched and the whole directory, as files to take along. */
class ExportsIT extends InBrowser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Entries names = new Entries();

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

            var csv = Files.readAllLines(saved(page, "#export-csv", ".csv"));
            assertThat(csv).hasSize(3);
            assertThat(csv.get(0)).contains("Angebot").contains("Sprachen");
            assertThat(String.join("\n", csv)).contains(there.name()).contains("'=Musterstelle hier");

            try (var workbook =
                    new ReadableWorkbook(saved(page, "#export-xlsx", ".xlsx").toFile())) {
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

    @Test
    void documents_of_a_search_come_by_link_with_everything_that_belongs_to_them(QuickstartProcess node)
            throws IOException {
        var here = names.add("Musterstelle hier");
        var there = names.add("Musterstelle dort");
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/search?text=" + names.word);
            var page = stefan.page();
            page.click("#exports > summary");

            var bundle = JSON.readTree(saved(page, "#export-json", ".json").toFile());
            assertThat(bundle.path("hsds_version").asText()).isEqualTo("3.1");
            assertThat(bundle.path("service_at_locations").findValuesAsText("id"))
                    .containsExactlyInAnyOrder(here.offer(), there.offer());
            assertThat(bundle.at("/organizations/0/name").asText()).endsWith(names.word);

            var lines = Files.readAllLines(saved(page, "#export-ndjson", ".ndjson"));
            assertThat(lines).hasSize(8).allSatisfy(line -> assertThat(
                            JSON.readTree(line).at("/document/id").asText())
                    .isNotEmpty());

            var tables = unzipped(saved(page, "#export-datapackage", ".zip"));
            assertThat(JSON.readTree(tables.get("datapackage.json")).path("resources"))
                    .isNotEmpty();
            assertThat(tables.get("service_at_location.csv")).contains(here.offer(), there.offer());
            assertThat(tables.get("organizations.csv")).contains(here.name(), there.name());
        }
    }

    @Test
    void a_coordinator_fetches_the_whole_directory_in_every_form(QuickstartProcess node) throws IOException {
        var entry = names.add("Musterstelle ganz");
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/exports");
            var page = clara.page();

            var bundle = JSON.readTree(saved(page, "#directory-json", ".json").toFile());
            assertThat(bundle.path("organizations").findValuesAsText("id")).contains(entry.organization());
            assertThat(bundle.path("service_at_locations").size()).isGreaterThan(80);

            assertThat(Files.readAllLines(saved(page, "#directory-ndjson", ".ndjson")))
                    .filteredOn(line -> line.contains(entry.offer()))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(JSON.readTree(line).path("kind").asText())
                                    .isEqualTo("service_at_location"));

            assertThat(unzipped(saved(page, "#directory-datapackage", ".zip")).get("locations.csv"))
                    .contains(entry.location());
        }
    }

    @Test
    void who_may_not_have_the_whole_directory_gets_no_file(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/exports");
            assertThat(stefan.page().locator("h1")).hasText("Dafür fehlt Ihnen die Berechtigung");
            stefan.open("/app/exports/directory?format=json");
            assertThat(stefan.page().locator("h1")).hasText("Dafür fehlt Ihnen die Berechtigung");
        }
    }

    private static Path saved(Page page, String link, String ending) {
        var download = page.waitForDownload(() -> page.click(link));
        assertThat(download.suggestedFilename()).endsWith(ending);
        return download.path();
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}

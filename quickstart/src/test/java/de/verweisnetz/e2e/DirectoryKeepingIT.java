package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryKeepingIT extends InBrowser {
    private static final String PAULAS_CENTRE = "1a000000-0000-4000-8000-000000000002";

    private static final String OFFER = "d84dfe3e-3bff-57f2-bb23-e03a44438544";

    @TempDir
    Path folder;

    @Test
    void a_published_datapackage_comes_in_through_the_portal(QuickstartProcess node) throws IOException {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/imports/new");
            var page = clara.page();
            Importing.upload(page, datapackage(), "Veröffentlichtes Verzeichnis");
            Importing.waitFor(page, "CHECKED");
            assertThat(page.locator("[data-count=new]")).not().hasText("0");
            assertThat(page.locator("[data-count=written]")).hasText("0");

            page.click("#start");
            Importing.waitFor(page, "DONE");
            assertThat(page.locator("[data-count=written]")).not().hasText("0");

            openAnOffer(clara, page);
        }
    }

    @Test
    void a_free_table_is_mapped_by_hand_and_taken_back_without_javascript(QuickstartProcess node) throws IOException {
        var table = Files.writeString(
                folder.resolve("liste.csv"),
                """
                Beratungsstelle;Leistung;Irgendwas;Straße;PLZ;Ort
                Musterstelle Spalten;Musterberatung Spalten;hallo;Musterweg 1;10115;Berlin
                """);
        try (var clara = chromium.visitor(node.url(), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            clara.logIn("clara", "/app/imports/new");
            var page = clara.page();
            Importing.upload(page, table, "Liste aus der Tabelle");
            Importing.refreshUntil(page, "CHECKED");
            page.locator("#mapping").press("Enter");
            page.selectOption("select[name='column.2']", "service.description");
            page.locator("#mapping-submit").press("Enter");
            Importing.refreshUntil(page, "CHECKED");
            page.locator("#start").press("Enter");
            Importing.refreshUntil(page, "DONE");
            page.locator("#undo").press("Enter");
            Importing.refreshUntil(page, "UNDONE");
        }
    }

    @Test
    void others_than_coordinators_are_refused(QuickstartProcess node) {
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/imports");
            assertThat(paula.page().locator("h1")).hasText("Dafür fehlt Ihnen die Berechtigung");
        }
    }

    @Test
    void a_coordinator_edits_an_offer_and_goes_back_and_finds_every_list(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory/checks");
            var page = clara.page();
            clara.open("/app/directory/documents/service-at-locations/" + OFFER);
            page.fill("#f-description", "Neu beschrieben.");
            page.click("#edit-submit");
            assertThat(page.locator("#done")).hasText("Die Änderung ist gespeichert");
            page.click("#history");
            var newest = page.getByTestId("revision").first();
            assertThat(newest).containsText("Neu beschrieben.");
            assertThat(newest).containsText("Koordination, Musternetz Koordination, Clara");
            assertThat(newest)
                    .containsText(DateTimeFormatter.ofPattern("dd.MM.yyyy").format(WorkingDays.today()));
            Look.at(page, "history/coordinator");
            page.locator("summary", new Page.LocatorOptions().setHasText("Zu dieser Fassung zurück"))
                    .first()
                    .click();
            page.getByTestId("revert").first().click();
            assertThat(page.locator("#done")).hasText("Die frühere Fassung gilt wieder");
            assertThat(page.locator("#f-description")).not().hasValue("Neu beschrieben.");
            for (var list : List.of("/app/directory", "/app/directory/suggestions", "/app/directory/duplicates")) {
                clara.open(list);
                assertThat(page.locator(".subnav, .cards")).not().hasCount(0);
            }
        }
    }

    @Test
    void a_centre_reads_role_and_organisation_of_who_changed_its_offer_but_no_name(QuickstartProcess node) {
        var changed = NodeClient.of(node, "paula")
                .get("/v1/own-offers")
                .json()
                .at("/items/0/id")
                .asText();
        needsApproval(NodeClient.of(node, "clara"), changed);
        var offer = "/app/directory/documents/service-at-locations/" + changed;
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", offer);
            clara.page().fill("#f-description", "Von der Koordination beschrieben.");
            clara.page().click("#edit-submit");
            assertThat(clara.page().locator("#done")).hasText("Die Änderung ist gespeichert");
        }
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", offer + "/history");
            var newest = paula.page().getByTestId("revision").first();
            assertThat(newest).containsText("Koordination, Musternetz Koordination");
            assertThat(newest).not().containsText("Clara");
            assertThat(newest.locator("tbody tr")).hasCount(1);
            assertThat(paula.page().getByTestId("revert")).hasCount(0);
            Look.at(paula.page(), "history/partner");
        }
    }

    /** Whatever another test has agreed with the centre. */
    private static void needsApproval(NodeClient clara, String offer) {
        var organization =
                clara.get("/v1/offers/" + offer).json().at("/organization/id").asText();
        var kept = clara.put(
                "/v1/managed-organizations/" + organization,
                Map.of("participant_id", PAULAS_CENTRE, "edits", "APPROVAL"));
        assertEquals(200, kept.status(), kept.http().body());
    }

    @Test
    void a_coordinator_keeps_a_source_of_trusted_information(QuickstartProcess node) {
        try (var clara = chromium.visitor(node.url())) {
            clara.logIn("clara", "/app/directory/information/new");
            var page = clara.page();
            page.selectOption("#f-topic", "ARB.LOHN");
            page.selectOption("#f-language", "ro");
            page.fill("#f-title", "Salariul minim");
            page.fill("#f-url", "https://example.org/salariu");
            page.fill("#f-publisher", "Musterverlag");
            page.fill("#f-checked_on", "2026-11-20");
            page.fill("#f-expires_on", "2027-11-20");
            page.click("#information-submit");
            assertThat(page.locator("#done")).hasText("Die Quelle ist gespeichert");
            assertThat(page.locator("main")).containsText("Salariul minim");
        }
    }

    @Test
    void a_centre_reports_its_capacity_in_one_click(QuickstartProcess node) {
        try (var paula = chromium.visitor(node.url())) {
            paula.logIn("paula", "/app/own-offers");
            var offer = paula.page().getByTestId("own-offer").first();
            offer.getByTestId("light-FULL").click();
            assertThat(paula.page().locator("#done")).hasText("Die Kapazität ist gemeldet");
            assertThat(offer.locator(".light--FULL")).isVisible();
        }
    }

    private static void openAnOffer(Visitor clara, Page page) {
        page.click("a[href$='effect=NEW']");
        var offer = page.locator("[data-kind=service_at_location]").first();
        clara.open("/app/offers/" + offer.getAttribute("data-id"));
        assertThat(page.locator("h1")).not().hasText("Diese Seite gibt es nicht");
        assertThat(page.locator("main")).containsText("Adresse");
    }

    /** The examples that the standard publishes where the reference folder lies beside the repository, otherwise our own. */
    private Path datapackage() throws IOException {
        var published = Stream.of("../../shared", "../../../shared", "../shared")
                .map(shared -> Path.of(shared, "hsds/examples/csv"))
                .filter(Files::isDirectory)
                .findFirst();
        var zip = folder.resolve("datapackage.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            if (published.isPresent()) {
                try (var files = Files.list(published.get())) {
                    for (var file : files.sorted().toList()) {
                        add(out, file.getFileName().toString(), Files.readString(file));
                    }
                }
            } else {
                addOwn(out);
            }
        }
        return zip;
    }

    private static void addOwn(ZipOutputStream out) throws IOException {
        add(out, "organizations.csv", "id,name,description\norg-1,Musterstelle Paket,Eine erfundene Stelle\n");
        add(out, "services.csv", "id,organization_id,name,status\nser-1,org-1,Musterberatung Paket,active\n");
        add(out, "locations.csv", "id,organization_id,name,location_type\nloc-1,org-1,Musterhaus,physical\n");
        add(
                out,
                "addresses.csv",
                """
                id,location_id,address_1,city,state_province,postal_code,country,address_type
                adr-1,loc-1,Musterweg 1,Berlin,Berlin,10115,DE,physical
                """);
        add(out, "service_at_location.csv", "id,service_id,location_id\nsal-1,ser-1,loc-1\n");
    }

    private static void add(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.closeEntry();
    }
}

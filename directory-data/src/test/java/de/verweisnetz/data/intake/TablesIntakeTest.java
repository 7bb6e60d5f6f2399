package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesIntakeTest {
    @TempDir
    Path folder;

    @Test
    void every_child_goes_to_its_most_specific_parent_and_keeps_the_other_ids() throws IOException {
        Map<String, String> files = basis();
        files.put("contacts.csv", "id,organization_id,service_id,name\n1,1,1,Sprechstunde\n");
        files.put(
                "phones.csv",
                "id,organization_id,service_id,service_at_location_id,contact_id,number,extension\n"
                        + "1,1,1,1,1,030 1,5\n2,1,1,1,,030 2,007\n3,1,1,,,030 3,\n4,1,,,,030 4,\n5,9,,,,030 5,\n");
        files.put("languages.csv", "id,phone_id,service_id,code\n1,2,1,ro\n2,,1,pl\n");
        files.put(
                "attributes.csv",
                "id,link_id,link_entity,taxonomy_term_id\n1,2,phone,T\n2,1,service,T\n3,1,cheese,T\n");
        files.put("units.csv", "id,name\nU,Betten\n");
        files.put("service_capacity.csv", "id,service_id,unit_id,available\n1,1,U,3\n");
        files.put("url.csv", "id,organization_id,url\n1,1,https://example.org\n");
        Incoming incoming = read(files);
        ObjectNode organization = incoming.only(EntityKind.ORGANIZATION);
        ObjectNode service = incoming.only(EntityKind.SERVICE);
        ObjectNode offer = incoming.only(EntityKind.SERVICE_AT_LOCATION);

        assertThat(service.at("/contacts/0/phones/0/number").asText()).isEqualTo("030 1");
        assertThat(service.at("/contacts/0/phones/0/extension").isNumber()).isTrue();
        assertThat(offer.at("/phones/0/number").asText()).isEqualTo("030 2");
        assertThat(offer.at("/phones/0/extension").asText()).isEqualTo("007");
        assertThat(offer.at("/phones/0/organization_id")).isEqualTo(organization.path("id"));
        assertThat(offer.at("/phones/0/languages/0/code").asText()).isEqualTo("ro");
        assertThat(offer.at("/phones/0/attributes")).hasSize(1);
        assertThat(service.at("/phones/0/number").asText()).isEqualTo("030 3");
        assertThat(service.at("/languages/0/code").asText()).isEqualTo("pl");
        assertThat(service.at("/attributes")).hasSize(1);
        assertThat(service.at("/capacities/0/unit/name").asText()).isEqualTo("Betten");
        assertThat(organization.at("/phones/0/number").asText()).isEqualTo("030 4");
        assertThat(organization.at("/additional_websites/0/url").asText()).isEqualTo("https://example.org");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::file, Finding::line)
                .containsExactly(
                        tuple(FindingCode.CHILD_WITHOUT_PARENT, "phones.csv", 6L),
                        tuple(FindingCode.CHILD_WITHOUT_PARENT, "attributes.csv", 4L));
        assertThat(incoming.leftovers).extracting(Leftover::table).containsExactly("phone", "attribute");
    }

    @Test
    void unknown_columns_and_unknown_tables_are_kept_with_the_record_they_belong_to() throws IOException {
        Map<String, String> files = basis();
        files.put(
                "services.csv", "id,organization_id,name,status,Ampel,=x\n1,1,Beratung,active,grün,\"a,\"\"b\"\"\"\n");
        files.put("opening_notes.csv", "id,service_id,note\n1,1,klingeln\n2,8,nichts\n");
        Incoming incoming = read(files);
        ObjectNode service = incoming.only(EntityKind.SERVICE);

        assertThat(service.path("Ampel").asText()).isEqualTo("grün");
        assertThat(service.path("=x").asText()).isEqualTo("a,\"b\"");
        assertThat(service.at("/opening_notes/0/note").asText()).isEqualTo("klingeln");
        assertThat(incoming.codes()).containsExactly(FindingCode.UNKNOWN_TABLE, FindingCode.CHILD_WITHOUT_PARENT);
        assertThat(incoming.leftovers).extracting(Leftover::table).containsExactly("opening_notes");
    }

    @Test
    void a_package_of_version_1_1_is_mapped() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("organizations.csv", "id,name,url\n1,Verein,https://example.org\n");
        files.put("services.csv", "id,organization_id,name,status\n11,1,Beratung,active\n");
        files.put("locations.csv", "id,organization_id,name,latitude,longitude\n21,1,Haus,52.5,13.4\n");
        files.put("services_at_location.csv", "id,service_id,location_id\n31,11,21\n");
        files.put(
                "regular_schedules.csv",
                "id,service_at_location_id,weekday,opens_at,closes_at\n1,31,1,09:00,12:00\n2,31,Tuesday,10:00,11:00\n");
        files.put(
                "holiday_schedules.csv", "id,service_id,closed,start_date,end_date\n1,11,true,2026-12-24,2026-12-26\n");
        files.put(
                "physical_addresses.csv",
                "id,location_id,address_1,city,postal_code,country\n1,21,Musterweg 1,Berlin,10115,DE\n");
        files.put(
                "postal_addresses.csv",
                "id,location_id,address_1,city,postal_code,country\n1,21,Postfach 1,Berlin,10115,DE\n");
        files.put("taxonomy.csv", "id,name,parent_id,vocabulary\nA,Arbeit,,Eigene\nB,Lohn,A,Eigene\n");
        files.put("service_taxonomy.csv", "id,service_id,taxonomy_id,taxonomy_detail\n1,11,B,Details\n");
        files.put("eligibility.csv", "id,service_id,eligibility\n1,11,ab 18\n");
        files.put("accessibility_for_disabilities.csv", "id,location_id,accessibility,details\n1,21,Rampe,hinten\n");
        files.put("languages.csv", "id,service_id,language\n1,11,Romanian\n");
        Incoming incoming = read(files);
        ObjectNode service = incoming.only(EntityKind.SERVICE);
        ObjectNode location = incoming.only(EntityKind.LOCATION);
        ObjectNode offer = incoming.only(EntityKind.SERVICE_AT_LOCATION);

        assertThat(incoming.codes()).containsExactly(FindingCode.HSDS_VERSION);
        assertThat(incoming.leftovers).isEmpty();
        assertThat(incoming.only(EntityKind.ORGANIZATION).path("website").asText())
                .isEqualTo("https://example.org");
        assertThat(offer.path("service_id")).isEqualTo(service.path("id"));
        assertThat(offer.at("/schedules/0/byday").asText()).isEqualTo("MO");
        assertThat(offer.at("/schedules/1/byday").asText()).isEqualTo("TU");
        assertThat(service.at("/holiday_schedules/0/closed").asText()).isEqualTo("true");
        assertThat(location.path("location_type").asText()).isEqualTo("physical");
        assertThat(location.path("addresses")).hasSize(2);
        assertThat(location.at("/addresses/0/address_type").asText()).isEqualTo("physical");
        assertThat(location.at("/addresses/1/address_type").asText()).isEqualTo("postal");
        assertThat(location.at("/accessibility/0/description").asText()).isEqualTo("Rampe");
        assertThat(service.at("/eligibilities/0/eligibility").asText()).isEqualTo("ab 18");
        assertThat(service.at("/languages/0/name").asText()).isEqualTo("Romanian");
        assertThat(service.at("/attributes/0/taxonomy_detail").asText()).isEqualTo("Details");
        assertThat(incoming.of(EntityKind.TAXONOMY_TERM)).hasSize(2);
        assertThat(service.at("/attributes/0/taxonomy_term_id"))
                .isEqualTo(incoming.of(EntityKind.TAXONOMY_TERM).get(1).path("id"));
        assertThat(incoming.of(EntityKind.TAXONOMY_TERM).get(1).path("parent_id"))
                .isEqualTo(incoming.of(EntityKind.TAXONOMY_TERM).get(0).path("id"));
    }

    @Test
    void a_package_of_version_2_0_is_mapped() throws IOException {
        Map<String, String> files = basis();
        files.remove("service_at_location.csv");
        files.put("service_at_locations.csv", "id,service_id,location_id\n1,1,1\n");
        files.put(
                "schedules.csv",
                "id,service_at_location_id,freq,byday,opens_at,closes_at\n1,1,WEEKLY,MO,09:00,10:00\n");
        files.put("taxonomy.csv", "id,name,description\nX,Themen,Alle\n");
        files.put("taxonomy_terms.csv", "id,name,taxonomy_id\nT,Lohn,X\n");
        files.put("service_attributes.csv", "id,service_id,taxonomy_term_id\n1,1,T\n");
        files.put("other_attributes.csv", "id,link_id,link_type,taxonomy_term_id\n1,1,organization,T\n");
        files.put("cost_options.csv", "id,service_id,option,amount\n1,1,Erwachsene,2.50\n");
        Incoming incoming = read(files);

        assertThat(incoming.codes()).containsExactly(FindingCode.HSDS_VERSION);
        assertThat(incoming.only(EntityKind.TAXONOMY).path("name").asText()).isEqualTo("Themen");
        assertThat(incoming.only(EntityKind.SERVICE).at("/attributes/0/taxonomy_term_id"))
                .isEqualTo(incoming.only(EntityKind.TAXONOMY_TERM).path("id"));
        assertThat(incoming.only(EntityKind.ORGANIZATION).path("attributes")).hasSize(1);
        assertThat(incoming.only(EntityKind.SERVICE)
                        .at("/cost_options/0/amount")
                        .toString())
                .isEqualTo("2.50");
        assertThat(incoming.only(EntityKind.SERVICE_AT_LOCATION).path("schedules"))
                .hasSize(1);
    }

    @Test
    void the_description_may_call_files_as_it_likes_and_say_what_parts_their_cells() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("paket/a.csv", "id|name\n1|Verein; der\n");
        files.put(
                "paket/datapackage.json",
                "{\"title\":\"Muster\",\"resources\":[{\"name\":\"organization\",\"path\":\"a.csv\",\"dialect\":{\"delimiter\":\"|\"}},"
                        + "{\"name\":\"service\",\"path\":\"b.csv\"}]}");
        Incoming incoming = read(files);

        assertThat(incoming.only(EntityKind.ORGANIZATION).path("name").asText()).isEqualTo("Verein; der");
        assertThat(incoming.codes()).containsExactly(FindingCode.MISSING_FILE);
        assertThat(incoming.summary.header().path("title").asText()).isEqualTo("Muster");
    }

    @Test
    void a_zip_says_the_same_as_its_folder() throws IOException {
        for (Map.Entry<String, String> file : basis().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Incoming unpacked = Incoming.read(folder);

        assertThat(read(basis()).records)
                .extracting(IncomingRecord::body)
                .isEqualTo(unpacked.records.stream().map(IncomingRecord::body).toList());
        assertThat(unpacked.records).hasSize(4);
    }

    @Test
    void the_sheets_of_a_workbook_may_be_the_tables() throws IOException {
        Path file = folder.resolve("paket.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            basis().forEach((name, table) -> sheet(workbook.newWorksheet(name.replace(".csv", "")), table));
        }
        Incoming incoming = Incoming.read(file);

        assertThat(incoming.findings).isEmpty();
        assertThat(incoming.records)
                .extracting(IncomingRecord::body)
                .isEqualTo(
                        read(basis()).records.stream().map(IncomingRecord::body).toList());
    }

    private static void sheet(Worksheet sheet, String table) {
        List<String> lines = table.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(",");
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    @Test
    void a_package_without_any_table_of_hsds_is_an_error() throws IOException {
        Incoming incoming = read(Map.of("liste.csv", "a,b\n1,2\n", "lies.md", "Hallo"));

        assertThat(incoming.codes())
                .containsExactlyInAnyOrder(
                        FindingCode.UNKNOWN_TABLE,
                        FindingCode.SKIPPED_FILE,
                        FindingCode.NO_TABLE,
                        FindingCode.CHILD_WITHOUT_PARENT);
    }

    private static Map<String, String> basis() {
        Map<String, String> files = new TreeMap<>();
        files.put("organizations.csv", "id,name,description\n1,Verein,Muster\n");
        files.put("services.csv", "id,organization_id,name,status\n1,1,Beratung,active\n");
        files.put("locations.csv", "id,location_type,name\n1,physical,Haus\n");
        files.put("service_at_location.csv", "id,service_id,location_id\n1,1,1\n");
        return files;
    }

    private Incoming read(Map<String, String> files) throws IOException {
        Path zip = Files.createTempFile(folder, "paket", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream pack = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                pack.putNextEntry(new ZipEntry(file.getKey()));
                pack.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                pack.closeEntry();
            }
        }
        return Incoming.read(zip);
    }
}

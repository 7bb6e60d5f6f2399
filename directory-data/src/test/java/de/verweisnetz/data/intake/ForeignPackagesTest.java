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
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HSDS as others write it: the first version, the profile of another country, and packages packed in other ways. */
class ForeignPackagesTest {
    @TempDir
    Path folder;

    @Test
    void services_of_the_first_version_name_their_place_and_become_offers() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "Daten/Organizations.CSV",
                "\uFEFFid,name,website,funding_sources\n1,Muster,https://example.org,\"A, B\"\n");
        files.put(
                "Daten/locations.csv",
                "id,organization_id,name,languages,accessibility,virtual\n1,1,Haus,\"Polish, Chinese (Mandarin, simplified)\",ramp,false\n");
        files.put(
                "Daten/services.csv",
                "id,location_id,name,status,languages,taxonomy_ids,eligibility,website\n"
                        + "1,1,Beratung,Active,\"\",\"101-01,101\",adults,https://example.org/s\n2,,Hilfe,active,,,,\n");
        files.put("Daten/phones.csv", "id,location_id,number,number_type\n1,1,030 1,voice\n,,,\n,,,\n");
        files.put("Daten/regular_schedules.csv", "id,location_id,weekday,opens_at,closes_at\n1,1,Monday,9am,4:00 PM\n");
        files.put("Daten/mail_addresses.csv", "id,location_id,address_1,city\n1,1,Postfach 1,Muster\n");
        files.put("Daten/taxonomy.csv", "taxonomy_id,name,parent_id,parent_name\n101,A,,\n101-01,B,101,A\n");
        files.put("__MACOSX/Daten/._services.csv", "x");
        files.put("Daten/.DS_Store", "x");
        Incoming incoming = read(files);
        ObjectNode offer = incoming.only(EntityKind.SERVICE_AT_LOCATION);
        ObjectNode service = incoming.of(EntityKind.SERVICE).get(0);
        ObjectNode location = incoming.only(EntityKind.LOCATION);

        assertThat(incoming.codes()).containsExactly(FindingCode.HSDS_VERSION);
        assertThat(incoming.leftovers).isEmpty();
        assertThat(offer.path("service_id")).isEqualTo(service.path("id"));
        assertThat(offer.path("location_id")).isEqualTo(location.path("id"));
        assertThat(service.path("organization_id"))
                .isEqualTo(incoming.only(EntityKind.ORGANIZATION).path("id"));
        assertThat(service.path("status").asText()).isEqualTo("active");
        assertThat(service.path("url").asText()).isEqualTo("https://example.org/s");
        assertThat(service.path("eligibility_description").asText()).isEqualTo("adults");
        assertThat(service.at("/attributes/0/taxonomy_term_id"))
                .isEqualTo(incoming.of(EntityKind.TAXONOMY_TERM).get(1).path("id"));
        assertThat(incoming.only(EntityKind.ORGANIZATION).path("funding")).hasSize(2);
        assertThat(location.at("/languages/1/name").asText()).isEqualTo("Chinese (Mandarin, simplified)");
        assertThat(location.at("/accessibility/0/description").asText()).isEqualTo("ramp");
        assertThat(location.at("/phones/0/type").asText()).isEqualTo("voice");
        assertThat(location.at("/schedules/0/opens_at").asText()).isEqualTo("09:00");
        assertThat(location.at("/schedules/0/closes_at").asText()).isEqualTo("16:00");
        assertThat(location.at("/addresses/0/address_type").asText()).isEqualTo("postal");
    }

    @Test
    void an_offer_that_is_listed_is_not_made_a_second_time() throws IOException {
        Incoming incoming = read(Map.of(
                "organizations.csv", "id,name\n1,Muster\n",
                "locations.csv", "id,name\n1,Haus\n",
                "services.csv", "id,organization_id,location_id,name\n1,1,1,Beratung\n",
                "services_at_location.csv", "id,service_id,location_id\nX,1,1\n"));

        assertThat(incoming.records)
                .filteredOn(record -> record.kind() == EntityKind.SERVICE_AT_LOCATION)
                .extracting(IncomingRecord::originalId)
                .containsExactly("X");
    }

    @Test
    void a_record_without_an_id_gets_the_same_one_each_time() throws IOException {
        Map<String, String> files = Map.of(
                "organizations.csv", "id,name\n1,Muster\n",
                "services.csv", "id,organization_id,name\n1,1,Beratung\n",
                "locations.csv", "id,name\n1,Haus\n2,Hof\n,Ohne\n",
                "services_at_location.csv", "id,service_id,location_id,description\n,1,1,a\n,1,2,b\n,1,,c\n");
        Incoming incoming = read(files);

        assertThat(incoming.of(EntityKind.SERVICE_AT_LOCATION))
                .extracting(offer -> offer.path("id").asText(""))
                .doesNotHaveDuplicates()
                .filteredOn(id -> !id.isEmpty())
                .hasSize(2);
        assertThat(read(files).of(EntityKind.SERVICE_AT_LOCATION))
                .isEqualTo(incoming.of(EntityKind.SERVICE_AT_LOCATION));
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::file, Finding::line)
                .containsExactlyInAnyOrder(
                        tuple(FindingCode.HSDS_VERSION, "services_at_location.csv", 1L),
                        tuple(FindingCode.ID_MADE, "locations.csv", 4L),
                        tuple(FindingCode.ID_MADE, "services_at_location.csv", 2L),
                        tuple(FindingCode.ID_MADE, "services_at_location.csv", 3L));
    }

    @Test
    void a_page_of_the_british_profile_is_understood_down_to_its_leaves() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "services.json",
                """
                {"totalElements":1,"number":1,"content":[{"id":"s","name":"Muster","status":"active",
                 "organization":{"id":"o","name":"Verein","url":"https://example.org"},
                 "service_at_locations":[{"id":"x","location":{"id":"l","name":"Haus",
                   "physical_addresses":[{"id":"a","address_1":"Weg 1"}],
                   "accessibility_for_disabilities":[{"id":"z","accessibility":"ramp"}]},
                   "regular_schedule":[{"id":"r","weekday":"monday","opens_at":"9:00","closes_at":"17:00"}]}],
                 "eligibilitys":[{"id":"e","eligibility":"18+"}],"fundings":[{"id":"f","source":"Stadt"}],
                 "service_taxonomys":[{"id":"t","taxonomy":{"id":"T","name":"Wohnen","vocabulary":"Eigene"}}],
                 "languages":[{"id":"p","language":"Polish"}],"service_areas":[{"id":"g","service_area":"Muster"}],
                 "contacts":[{"id":"c","phones":[{"id":"n","number":"1","language":"en"}]}]}]}""");
        ObjectNode service = incoming.only(EntityKind.SERVICE);
        ObjectNode offer = incoming.only(EntityKind.SERVICE_AT_LOCATION);

        assertThat(incoming.codes()).containsExactly(FindingCode.HSDS_VERSION);
        assertThat(incoming.only(EntityKind.ORGANIZATION).path("website").asText())
                .isEqualTo("https://example.org");
        assertThat(incoming.only(EntityKind.LOCATION)
                        .at("/addresses/0/address_type")
                        .asText())
                .isEqualTo("physical");
        assertThat(incoming.only(EntityKind.LOCATION)
                        .at("/accessibility/0/description")
                        .asText())
                .isEqualTo("ramp");
        assertThat(offer.at("/schedules/0/byday").asText()).isEqualTo("MO");
        assertThat(offer.at("/schedules/0/opens_at").asText()).isEqualTo("09:00");
        assertThat(service.at("/eligibilities/0/eligibility").asText()).isEqualTo("18+");
        assertThat(service.at("/funding/0/source").asText()).isEqualTo("Stadt");
        assertThat(service.at("/attributes/0/taxonomy_term_id"))
                .isEqualTo(incoming.only(EntityKind.TAXONOMY_TERM).path("id"));
        assertThat(incoming.only(EntityKind.TAXONOMY_TERM).path("taxonomy").asText())
                .isEqualTo("Eigene");
        assertThat(service.at("/languages/0/name").asText()).isEqualTo("Polish");
        assertThat(service.at("/service_areas/0/name").asText()).isEqualTo("Muster");
        assertThat(service.at("/contacts/0/phones/0/languages/0/code").asText()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"service\":{\"id\":\"s\",\"name\":\"Muster\"}}",
                "[{\"service\":{\"id\":\"s\",\"name\":\"Muster\"}}]",
                "{\"data\":{\"services\":[{\"id\":\"s\",\"name\":\"Muster\"}]}}",
                "{\"data\":[{\"type\":\"services\",\"id\":\"s\",\"attributes\":{\"name\":\"Muster\"}}]}",
                "{\"services\":{\"id\":\"s\",\"name\":\"Muster\"},\"organizations\":[]}",
                "{\"kind\":\"service\",\"data\":{\"id\":\"s\",\"name\":\"Muster\"}}\n{\"kind\":\"service\",\"data\":{\"id\":\"s\",\"name\":\"Muster\"}}\n"
            })
    void a_record_is_found_in_whatever_is_wrapped_around_it(String json) throws IOException {
        Incoming incoming = Incoming.text(folder, "data.json", json);

        assertThat(incoming.only(EntityKind.SERVICE).path("name").asText()).isEqualTo("Muster");
        assertThat(incoming.errors()).isEmpty();
    }

    @Test
    void a_package_may_hold_documents_instead_of_tables() throws IOException {
        Incoming incoming = read(Map.of(
                "organizations.json", "[{\"id\":\"o\",\"name\":\"Muster\"}]",
                "services.ndjson",
                        "{\"id\":\"s\",\"name\":\"A\",\"organization_id\":\"o\"}\n{\"id\":\"t\",\"name\":\"B\"}\n"));

        assertThat(incoming.findings).isEmpty();
        assertThat(incoming.records).extracting(IncomingRecord::originalId).containsExactly("o", "s", "t");
        assertThat(incoming.records).extracting(IncomingRecord::line).containsExactly(1L, 1L, 2L);
    }

    @Test
    void a_table_that_is_alone_in_a_zip_is_read_as_if_it_were_not() throws IOException {
        Incoming incoming =
                read(Map.of("ordner/liste.csv", "Träger;Angebot\nMuster;Rat\n", "__MACOSX/._liste.csv", "x"));

        assertThat(incoming.summary.format()).isEqualTo(Format.CSV);
        assertThat(incoming.only(EntityKind.SERVICE).path("name").asText()).isEqualTo("Rat");
        assertThat(incoming.findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"services.json", "services.ndjson", "services.csv", "liste.csv"})
    void a_file_may_be_packed_by_gzip(String name) throws IOException {
        String text = name.endsWith(".csv")
                ? name.startsWith("l") ? "Träger,Angebot\nMuster,Rat\n" : "id,name\ns,Rat\n"
                : "{\"id\":\"s\",\"name\":\"Rat\",\"status\":\"active\"}";
        Path file = folder.resolve(name + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Incoming incoming = Incoming.read(file);

        assertThat(incoming.only(EntityKind.SERVICE).path("name").asText()).isEqualTo("Rat");
        assertThat(incoming.findings).isEmpty();
    }

    @Test
    void a_description_may_hold_rows_name_several_files_and_know_the_header_alone() throws IOException {
        Incoming incoming = read(Map.of(
                "DataPackage.json",
                """
                {"name":"muster","resources":[{"name":"organization","path":["./o1.csv","O2.csv"]},
                 {"name":"service","data":[{"id":"s","name":"S","organization_id":"1"}]},
                 {"name":"program","data":[["id","name"],["p","P"]]},
                 {"name":"location","path":"l.csv","dialect":{"header":false},
                  "schema":{"fields":[{"name":"id"},{"name":"name"}]}}]}""",
                "o1.csv",
                "id,name\n1,A\n",
                "o2.csv",
                "id,name\n2,B\n",
                "l.csv",
                "h,Haus\n"));

        assertThat(incoming.findings).isEmpty();
        assertThat(incoming.records)
                .extracting(IncomingRecord::kind, IncomingRecord::originalId)
                .containsExactly(
                        tuple(EntityKind.ORGANIZATION, "1"),
                        tuple(EntityKind.ORGANIZATION, "2"),
                        tuple(EntityKind.PROGRAM, "p"),
                        tuple(EntityKind.SERVICE, "s"),
                        tuple(EntityKind.LOCATION, "h"));
        assertThat(incoming.summary.header().at("/resources/1").has("data")).isFalse();
    }

    private Incoming read(Map<String, String> files) throws IOException {
        Path zip = Files.createTempFile(folder, "paket", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream pack = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                pack.putNextEntry(new ZipEntry(file.getKey()));
                pack.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                pack.closeEntry();
            }
        }
        return Incoming.read(zip);
    }
}

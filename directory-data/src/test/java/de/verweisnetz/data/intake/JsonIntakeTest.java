package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.intake.hsds.SourceTable;
import de.verweisnetz.data.intake.hsds.StableIds;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonIntakeTest {
    private static final String NESTED =
            """
            {"id": 7, "name": "Beratung", "status": "active", "extra": {"kept": [1.50]},
             "organization": {"id": "o-1", "name": "Musterverein", "phones": [{"id": 1, "number": "030 1"}]},
             "program": {"id": "p-1", "name": "Programm", "organization_id": "o-1"},
             "service_at_locations": [
               {"id": 70, "location": {"id": 3, "location_type": "physical", "latitude": 52.5, "longitude": 13.4,
                 "addresses": [{"address_1": "Musterweg 1", "city": "Berlin"}]},
                "schedules": [{"id": 5, "byday": "MO"}]}],
             "attributes": [{"id": 9, "taxonomy_term": {"id": "T", "name": "Lohn",
               "taxonomy_detail": {"id": "X", "name": "Themen"}}}]}""";

    @TempDir
    Path folder;

    @Test
    void a_nested_document_comes_apart_and_its_references_follow() throws IOException {
        Incoming incoming = Incoming.text(folder, "service.json", NESTED);
        ObjectNode service = incoming.only(EntityKind.SERVICE);
        ObjectNode offer = incoming.only(EntityKind.SERVICE_AT_LOCATION);
        ObjectNode term = incoming.only(EntityKind.TAXONOMY_TERM);

        assertThat(incoming.findings).isEmpty();
        assertThat(incoming.records)
                .extracting(IncomingRecord::kind)
                .containsExactly(
                        EntityKind.TAXONOMY,
                        EntityKind.TAXONOMY_TERM,
                        EntityKind.ORGANIZATION,
                        EntityKind.PROGRAM,
                        EntityKind.SERVICE,
                        EntityKind.LOCATION,
                        EntityKind.SERVICE_AT_LOCATION);
        assertThat(service.path("organization_id")).isEqualTo(id(incoming, EntityKind.ORGANIZATION));
        assertThat(service.path("program_id")).isEqualTo(id(incoming, EntityKind.PROGRAM));
        assertThat(offer.path("service_id")).isEqualTo(service.path("id"));
        assertThat(offer.path("location_id")).isEqualTo(id(incoming, EntityKind.LOCATION));
        assertThat(term.path("taxonomy_id")).isEqualTo(id(incoming, EntityKind.TAXONOMY));
        assertThat(service.at("/attributes/0/taxonomy_term_id")).isEqualTo(term.path("id"));
        assertThat(service.path("extra").toString()).isEqualTo("{\"kept\":[1.50]}");
        assertThat(service.at("/verweisnetz/original_id").asText()).isEqualTo("7");
        assertThat(offer.at("/schedules/0/verweisnetz/original_id").asText()).isEqualTo("5");
        assertThat(incoming.only(EntityKind.LOCATION).at("/addresses/0/id").asText())
                .hasSize(36);
        for (String gone : new String[] {"organization", "program", "service_at_locations"}) {
            assertThat(service.has(gone)).as(gone).isFalse();
        }
    }

    @Test
    void the_same_id_gives_the_same_uuid_each_time_and_another_for_another_source_or_table() throws IOException {
        Incoming first = Incoming.text(folder, "a.json", NESTED);
        Incoming second = Incoming.text(folder, "b.json", "[" + NESTED + "]");
        StableIds ids = new StableIds(Incoming.SOURCE);
        StableIds others = new StableIds(UUID.fromString("5a000000-0000-4000-8000-000000000002"));

        assertThat(second.records)
                .extracting(IncomingRecord::body)
                .isEqualTo(first.records.stream().map(IncomingRecord::body).toList());
        assertThat(ids.of(SourceTable.SERVICE, "7"))
                .isEqualTo(first.only(EntityKind.SERVICE).path("id").asText())
                .isNotEqualTo(ids.of(SourceTable.LOCATION, "7"))
                .isNotEqualTo(others.of(SourceTable.SERVICE, "7"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'contents':[%s],'page_number':1,'empty':false}",
                "{'hsds_version':'3.1','services':[%s]}",
                "[%s]",
                "%s\n",
                "{'hsds_version':'3.1','services':[],'locations':[],'services.csv':[%s]}"
            })
    void pages_bundles_lists_and_single_documents_say_the_same(String form) throws IOException {
        Incoming incoming =
                Incoming.text(folder, "data.json", form.replace('\'', '"').formatted(NESTED));

        assertThat(incoming.findings).isEmpty();
        assertThat(incoming.summary.complete()).isTrue();
        assertThat(incoming.only(EntityKind.SERVICE).path("name").asText()).isEqualTo("Beratung");
        assertThat(incoming.records).hasSize(7);
    }

    @Test
    void each_line_of_ndjson_tells_its_kind_itself_and_a_bad_one_stops_no_other() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "data.ndjson",
                """
                {"kind":"organization","id":"o","name":"Verein"}
                {"kind":"service","document":{"id":"s","name":"Beratung","organization_id":"o"}}

                {"id":"l","location_type":"virtual"}
                {"id":"broken",
                {"type":"service_at_location","id":"x","service_id":"s","location_id":"l"}
                {"id":"who","note":"?"}
                [1]
                """);

        assertThat(incoming.records)
                .extracting(IncomingRecord::kind, IncomingRecord::originalId, IncomingRecord::line)
                .containsExactly(
                        tuple(EntityKind.ORGANIZATION, "o", 1L),
                        tuple(EntityKind.SERVICE, "s", 2L),
                        tuple(EntityKind.LOCATION, "l", 4L),
                        tuple(EntityKind.SERVICE_AT_LOCATION, "x", 6L));
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line)
                .containsExactly(
                        tuple(FindingCode.JSON_SYNTAX, 5L),
                        tuple(FindingCode.UNKNOWN_KIND, 7L),
                        tuple(FindingCode.NOT_AN_OBJECT, 8L));
        assertThat(incoming.only(EntityKind.ORGANIZATION).has("kind")).isFalse();
    }

    @Test
    void copies_of_an_organisation_in_many_services_fold_into_one_that_has_all_they_say() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "list.json",
                """
                [{"id":"1","name":"A","status":"active","organization":{"id":"o","name":"Verein"}},
                 {"id":"2","name":"B","status":"active","organization":{"id":"o","name":"Verein","email":"a@example.org"}},
                 {"id":"3","name":"C","status":"active","organization":{"id":"o","name":"Anders"}}]""");

        assertThat(incoming.only(EntityKind.ORGANIZATION).path("email").asText())
                .isEqualTo("a@example.org");
        assertThat(incoming.only(EntityKind.ORGANIZATION).path("name").asText()).isEqualTo("Verein");
        assertThat(incoming.codes()).containsExactly(FindingCode.CONFLICTING_COPIES);
        assertThat(incoming.leftovers).singleElement().satisfies(leftover -> {
            assertThat(leftover.row().path("name").asText()).isEqualTo("Anders");
        });
    }

    @Test
    void the_second_record_with_an_id_is_left_over_unless_it_says_the_same() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "bundle.json",
                """
                {"organizations":[{"id":"o","name":"Eins"},{"id":"o","name":"Eins"},
                {"id":"o","name":"Zwei"}]}""");

        assertThat(incoming.only(EntityKind.ORGANIZATION).path("name").asText()).isEqualTo("Eins");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.REPEATED_RECORD, 1L), tuple(FindingCode.DUPLICATE_ID, 2L));
        assertThat(incoming.leftovers)
                .extracting(leftover -> leftover.row().path("name").asText())
                .containsExactly("Zwei");
    }

    @Test
    void organisations_below_themselves_lose_that_parent_and_keep_its_id() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "organizations.json",
                """
                [{"id":"a","name":"A","parent_organization_id":"b"},
                 {"id":"b","name":"B","parent_organization_id":"a"},
                 {"id":"c","name":"C","parent_organization_id":"c"},
                 {"id":"d","name":"D","parent_organization_id":"a"}]""");

        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::id)
                .containsExactly(
                        tuple(FindingCode.CYCLIC_ORGANIZATIONS, "a"),
                        tuple(FindingCode.CYCLIC_ORGANIZATIONS, "b"),
                        tuple(FindingCode.CYCLIC_ORGANIZATIONS, "c"));
        assertThat(incoming.of(EntityKind.ORGANIZATION))
                .extracting(each -> each.has("parent_organization_id"))
                .containsExactly(false, false, false, true);
        assertThat(incoming.of(EntityKind.ORGANIZATION).get(0).at("/verweisnetz/original_parent_organization_id"))
                .hasToString("\"b\"");
    }

    @Test
    void a_file_that_breaks_off_is_worth_what_came_before() throws IOException {
        Incoming incoming = Incoming.text(
                folder, "bundle.json", "{\"organizations\":[\n{\"id\":\"a\",\"name\":\"A\"},\n{\"id\":\"b\",\"na");

        assertThat(incoming.of(EntityKind.ORGANIZATION)).hasSize(1);
        assertThat(incoming.summary.complete()).isFalse();
        assertThat(incoming.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.JSON_SYNTAX);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.file()).isEqualTo("bundle.json");
            assertThat(finding.message(Locale.GERMAN)).startsWith("Kein gültiges JSON in Zeile 3");
            assertThat(finding.advice(Locale.ENGLISH)).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void umlauts_survive_in_any_encoding(String charset) throws IOException {
        String json = "{\"organizations\": [{\"id\": \"o\", \"name\": \"Größe, Öl & Maß\", \"description\": \"–\"}]}";
        Incoming incoming = Incoming.text(folder, "x.json", json, Charset.forName(charset));

        assertThat(incoming.only(EntityKind.ORGANIZATION).path("name").asText()).isEqualTo("Größe, Öl & Maß");
        assertThat(incoming.codes()).hasSize(charset.startsWith("UTF") ? 0 : 1);
    }

    @Test
    void a_key_that_comes_twice_and_what_no_database_stores_are_told() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "organizations.json",
                "{\"id\":\"o\",\"name\":\"A\",\"name\":\"B\",\"description\":\"x\\u0000\\ud800y\",\"n\":1e999999999}",
                StandardCharsets.UTF_8);
        ObjectNode organization = incoming.only(EntityKind.ORGANIZATION);

        assertThat(organization.path("name").asText()).isEqualTo("A");
        assertThat(organization.path("name_2").asText()).isEqualTo("B");
        assertThat(organization.path("description").asText()).isEqualTo("x\uFFFD\uFFFDy");
        assertThat(organization.path("n").asText()).isEqualTo("1e999999999");
        assertThat(incoming.codes()).containsExactly(FindingCode.DUPLICATE_KEY, FindingCode.UNSTORABLE_CHARACTER);
    }

    @Test
    void reading_ends_when_the_sink_has_enough() throws IOException {
        Incoming incoming = new Incoming();
        incoming.cancelAfter = 2;
        Path file = Files.writeString(
                folder.resolve("organizations.json"),
                "[{\"id\":\"1\",\"name\":\"A\"},{\"id\":\"2\",\"name\":\"B\"},{\"id\":\"3\",\"name\":\"C\"}]");

        IntakeSummary summary =
                Intake.open(file, Incoming.options("organizations.json")).read(incoming);

        assertThat(incoming.records).hasSize(2);
        assertThat(summary.complete()).isFalse();
    }

    @Test
    void nothing_is_left_behind_in_the_work_folder() throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Path file = Files.writeString(folder.resolve("service.json"), NESTED);

        Incoming.read(file, Incoming.options("service.json").withWorkFolder(work));

        assertThat(work).isEmptyDirectory();
    }

    private static JsonNode id(Incoming incoming, EntityKind kind) {
        return incoming.only(kind).path("id");
    }
}

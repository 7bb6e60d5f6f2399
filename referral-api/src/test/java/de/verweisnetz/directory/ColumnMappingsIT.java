package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.number;
import static de.verweisnetz.directory.DirectoryRows.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of any columns: what they mean is guessed, said, and remembered. */
class ColumnMappingsIT extends ApiIT {
    private static final List<String> HEADER =
            List.of("Träger", "Beratungsstelle", "PLZ", "Ort", "Sprachen", "Ablagefach");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);
    private final String word = "x" + Ids.next();
    private String source;

    @BeforeEach
    void a_source_whose_addresses_may_be_shown() {
        var added = Api.as(clara)
                .post(
                        "/v1/import-sources",
                        Map.of("name", "Musterliste " + word, "republish", false, "address_visibility", "PUBLIC"));
        source = added.json().at("/id").asText();
    }

    @Test
    void a_guess_is_shown_and_nothing_written_before_somebody_has_looked_at_it() throws SQLException {
        var guessed = csv("dry_run=false", "Müßige Anmerkung");

        assertThat(guessed.at("/state").asText()).as(guessed.toString()).isEqualTo("CHECKED");
        assertThat(guessed.at("/table/confirmed").asBoolean()).isFalse();
        assertThat(texts(guessed.at("/table/header"))).isEqualTo(HEADER);
        assertThat(guessed.at("/table/rows/0/0").asText()).isEqualTo("Müsterverein " + word);
        assertThat(field(guessed, "Träger")).isEqualTo("organization.name");
        assertThat(field(guessed, "PLZ")).isEqualTo("location.postal_code");
        assertThat(field(guessed, "Ablagefach")).isEmpty();
        assertThat(organizations()).isZero();

        imports.start(guessed);

        assertThat(organizations()).isOne();
        assertThat(mappings()).hasSize(1);
    }

    @Test
    void a_correction_is_used_for_this_file_and_for_the_next_with_the_same_header() throws SQLException {
        var guessed = csv("", "Nur nach Anruf");
        var mapping = mapping(guessed).deepCopy();
        ((ObjectNode) column(mapping, "Ablagefach")).put("field", "offer.description");

        var told = imports.put(guessed, "mapping", mapping);
        assertThat(told.status()).as(told.http().body()).isEqualTo(200);
        var again = imports.settled(told.json());
        assertThat(again.at("/table/confirmed").asBoolean()).isTrue();
        imports.start(again);
        assertThat(description()).isEqualTo("Nur nach Anruf");

        var next = csv("dry_run=false", "Jetzt offen");

        assertThat(next.at("/state").asText()).as(next.toString()).isEqualTo("DONE");
        assertThat(next.at("/table/confirmed").asBoolean()).isTrue();
        assertThat(next.at("/counts/new").asInt()).isZero();
        assertThat(description()).isEqualTo("Jetzt offen");
    }

    @Test
    void a_workbook_with_the_same_header_means_the_same() throws SQLException, IOException {
        var guessed = csv("", "Aus der Liste");
        var mapping = mapping(guessed).deepCopy();
        ((ObjectNode) column(mapping, "Ablagefach")).put("field", "offer.description");
        imports.put(guessed, "mapping", mapping);

        var read = imports.upload(
                "?dry_run=false&file_name=liste.xlsx&source=" + source, WORKBOOK, workbook("Aus der Mappe"));

        assertThat(read.at("/state").asText()).as(read.toString()).isEqualTo("DONE");
        assertThat(description()).isEqualTo("Aus der Mappe");
    }

    @Test
    void what_one_source_means_is_only_guessed_for_another() {
        imports.start(csv("", "Eins"));

        var other = imports.upload(
                "?dry_run=false&file_name=liste.csv&source=Andere%20Musterliste%20" + word,
                "text/csv",
                table("Zwei").getBytes(Charset.forName("windows-1252")));

        assertThat(other.at("/state").asText()).isEqualTo("CHECKED");
        assertThat(other.at("/table/confirmed").asBoolean()).isFalse();
    }

    @Test
    void a_meaning_that_is_none_is_refused_at_its_place() {
        var guessed = csv("", "Eins");

        var refused = imports.put(
                guessed, "mapping", Map.of("columns", List.of(Map.of("column", "Ort", "field", "location.colour"))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/columns/0/field");
    }

    @Test
    void a_file_is_kept_only_until_its_columns_are_understood() throws SQLException {
        var guessed = csv("", "Eins");
        assertThat(parts(guessed)).isPositive();

        imports.start(guessed);

        assertThat(parts(guessed)).isZero();
        assertThat(parts(imports.run(TestBundle.offer()))).isZero();
        var cancelled = imports.command(
                csv("dry_run=true&mapping=" + mappings().at("/0/id").asText(), "Zwei"), "cancellation");
        assertThat(parts(cancelled)).isZero();
    }

    private JsonNode csv(String query, String remark) {
        return imports.upload(
                "?file_name=liste.csv&source=" + source + (query.isEmpty() ? "" : "&" + query),
                "text/csv",
                table(remark).getBytes(Charset.forName("windows-1252")));
    }

    private String table(String remark) {
        return String.join(";", HEADER) + "\r\n" + String.join(";", row(remark)) + "\r\n";
    }

    private List<String> row(String remark) {
        return List.of("Müsterverein " + word, "Musterstelle", "10178", "Berlin", "Rumänisch, Polnisch", remark);
    }

    private byte[] workbook(String remark) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Stellen");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
                sheet.value(1, i, row(remark).get(i));
            }
        }
        return out.toByteArray();
    }

    private static JsonNode mapping(JsonNode batch) {
        return batch.at("/table/mapping");
    }

    private static String field(JsonNode batch, String name) {
        return column(mapping(batch), name).path("field").asText("");
    }

    private static JsonNode column(JsonNode mapping, String name) {
        return mapping.path("columns")
                .valueStream()
                .filter(column -> column.path("column").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode mappings() {
        return Api.as(clara)
                .get("/v1/import-sources/" + source + "/mappings")
                .json()
                .at("/items");
    }

    private int organizations() throws SQLException {
        return number(
                "SELECT count(*) FROM directory.document WHERE kind = 'organization' AND body ->> 'name' = 'Müsterverein "
                        + word + "'");
    }

    private String description() throws SQLException {
        return text(
                """
                SELECT o.body ->> 'description' FROM directory.document o
                  JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
                  JOIN directory.document g ON g.kind = 'organization' AND g.id = s.organization_id
                 WHERE o.kind = 'service_at_location' AND g.body ->> 'name' = 'Müsterverein %s'"""
                        .formatted(word));
    }

    private static int parts(JsonNode batch) throws SQLException {
        return number("SELECT count(*) FROM directory.import_file WHERE import_id = '"
                + batch.at("/id").asText() + "'");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}

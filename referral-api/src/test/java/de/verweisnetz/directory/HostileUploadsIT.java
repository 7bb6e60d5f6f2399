package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that mean harm, or that are none: each is told what is wrong, and nothing of it gets in. */
class HostileUploadsIT extends ApiIT {
    private static final String ZIP = "application/zip";
    private static final String GOOD = "id,name\n1,Musterverein\n";

    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);
    private final String source = "Fremde%20Dateien%20" + Ids.next();

    @BeforeEach
    void nothing_is_there() throws SQLException {
        assertThat(written()).isZero();
    }

    @AfterEach
    void nothing_got_in() throws SQLException {
        assertThat(written()).isZero();
    }

    @Test
    void a_zip_bomb_is_not_unpacked() {
        var bomb = TestPackage.zip(Map.of("services.csv", "id,name\n" + "0".repeat(50_000_000)));
        assertThat(bomb).hasSizeLessThan(200_000);

        assertThat(codes(send(ZIP, bomb))).contains("packed-too-tight");
    }

    @Test
    void names_that_lead_out_of_a_package_are_told_and_not_followed() {
        var files = new LinkedHashMap<String, String>();
        files.put("../../etc/organizations.csv", GOOD);
        files.put("/organizations.csv", GOOD);

        var batch = send(ZIP, TestPackage.zip(files));

        assertThat(codes(batch)).contains("unsafe-name");
        assertThat(imports.get(batch, "findings").toString()).doesNotContain("etc/");
    }

    @Test
    void a_package_that_was_cut_off_is_told() {
        var whole = TestPackage.zip(Map.of("organizations.csv", GOOD, "services.csv", GOOD));

        assertThat(codes(send(ZIP, Arrays.copyOf(whole, whole.length / 2)))).contains("file-unreadable");
    }

    @Test
    void a_package_inside_a_package_is_not_opened() {
        assertThat(codes(send(ZIP, TestPackage.zip(Map.of("more.zip", "PK"))))).contains("nested-archive");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, liste.csv, '', empty-file",
        "application/x-ndjson, liste.ndjson, '', empty-file",
        "application/x-ndjson, liste.ndjson, '{\"id\": ', json-syntax",
        "application/json, liste.json, '[1, 2]', not-an-object"
    })
    void what_is_no_directory_is_told(String type, String name, String content, String code) {
        var batch = imports.upload(
                "?dry_run=false&source=" + source + "&file_name=" + name,
                type,
                content.getBytes(StandardCharsets.UTF_8));

        assertThat(codes(batch)).contains(code);
        assertThat(batch.at("/counts/new").asInt()).isZero();
    }

    @Test
    void a_formula_stays_a_text() throws SQLException {
        var bundle = TestBundle.offer();
        ((ObjectNode) bundle.at("/organizations/0")).put("name", "=cmd|' /C calc'!A0");

        var batch = imports.check(bundle);

        assertThat(imports.get(batch, "changes").at("/items/0/name").asText()).startsWith("=cmd");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/octet-stream", "application/xml"})
    void what_cannot_be_a_directory_is_refused_by_its_type(String type) {
        assertThat(post(type, "<x/>".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
    }

    @Test
    void what_is_larger_than_the_node_takes_is_refused_before_it_is_kept() throws SQLException {
        var imported = number("SELECT count(*) FROM directory.import");

        var answer = post("application/x-ndjson", new byte[65 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().at("/code").asText()).isEqualTo("too-large");
        assertThat(number("SELECT count(*) FROM directory.import")).isGreaterThanOrEqualTo(imported);
        assertThat(number("SELECT count(*) FROM directory.source WHERE name = '" + source.replace("%20", " ") + "'"))
                .isZero();
    }

    @Test
    void a_name_with_a_folder_loses_the_folder() {
        var batch = imports.upload(
                "?source=" + source + "&file_name=..%2F..%2Fetc%2Fliste.csv",
                "text/csv",
                "Träger\nMusterverein\n".getBytes(StandardCharsets.UTF_8));

        assertThat(batch.at("/file_name").asText()).isEqualTo("liste.csv");
    }

    private JsonNode send(String type, byte[] bytes) {
        var batch = imports.upload("?dry_run=false&source=" + source, type, bytes);
        assertThat(batch.at("/state").asText()).isIn("FAILED", "CHECKED", "DONE");
        assertThat(batch.at("/counts/written").asInt()).isZero();
        return batch;
    }

    private Api.Answer post(String type, byte[] bytes) {
        return Api.as(clara)
                .send(Api.as(clara)
                        .request("/v1/imports?source=" + source)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", Ids.next().toString())
                        .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private List<String> codes(JsonNode batch) {
        return imports.codes(batch);
    }

    private int written() throws SQLException {
        return number("SELECT count(*) FROM directory.document d JOIN directory.source s ON s.id = d.source_id"
                + " WHERE s.name = '" + source.replace("%20", " ") + "'");
    }
}

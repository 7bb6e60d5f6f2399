package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DirectoryImportsIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);

    @Test
    void the_seed_is_imported_without_findings() {
        var report = Seed.load();

        assertThat(report.at("/counts/new").asInt()).isGreaterThan(200);
        assertThat(report.at("/counts/written")).isEqualTo(report.at("/counts/new"));
        assertThat(report.at("/findings").asInt()).isZero();
    }

    @Test
    void the_same_documents_again_change_nothing() throws SQLException {
        var created = Seed.load().at("/counts/new").asInt();
        var versions = count("SELECT count(*) FROM directory.document_version");

        var again = imports.run(Seed.bundle());

        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(created);
        assertThat(again.at("/counts/new").asInt()).isZero();
        assertThat(again.at("/counts/changed").asInt()).isZero();
        assertThat(again.at("/counts/written").asInt()).isZero();
        assertThat(count("SELECT count(*) FROM directory.document_version")).isEqualTo(versions);
    }

    @Test
    void a_changed_document_makes_a_version_and_a_new_view_of_its_offers() throws SQLException {
        var bundle = bundle();
        accepted(bundle);
        var id = bundle.at("/service_at_locations/0/id").asText();
        var before = Api.as(Member.of("streetworker")).get("/v1/offers/" + id);
        ((ObjectNode) bundle.at("/services/0")).put("name", "Musterberatung mit neuem Namen");

        var report = accepted(bundle);

        assertThat(report.at("/counts/changed").asInt()).isOne();
        assertThat(report.at("/counts/unchanged").asInt()).isEqualTo(3);
        var after = Api.as(Member.of("streetworker")).get("/v1/offers/" + id);
        assertThat(after.json().at("/name").asText()).isEqualTo("Musterberatung mit neuem Namen");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(count("SELECT count(*) FROM directory.document_version WHERE id = '"
                        + bundle.at("/services/0/id").asText() + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_document_may_refer_to_one_that_was_imported_before() {
        var bundle = bundle();
        accepted(bundle);
        var offer = bundle.deepCopy();
        offer.remove(List.of("organizations", "services", "locations"));
        ((ObjectNode) offer.at("/service_at_locations/0")).put("id", Ids.next().toString());

        accepted(offer);
    }

    @Test
    void unknown_fields_are_kept() throws SQLException {
        var bundle = bundle();
        ((ObjectNode) bundle.at("/services/0")).put("of_our_own", "kept");

        accepted(bundle);

        assertThat(count("SELECT count(*) FROM directory.document WHERE body ->> 'of_our_own' = 'kept' AND id = '"
                        + bundle.at("/services/0/id").asText() + "'"))
                .isOne();
    }

    @Test
    void what_breaks_rules_is_quarantined_with_its_places_and_stops_nothing_else() throws SQLException {
        var bundle = bundle();
        ((ObjectNode) bundle.at("/services/0/verweisnetz")).putArray("topics").add("ARB.NICHTS");
        ((ObjectNode) bundle.at("/service_at_locations/0"))
                .put("location_id", Ids.next().toString());

        var batch = imports.run(bundle);

        assertThat(batch.at("/counts/invalid").asInt()).isEqualTo(2);
        assertThat(batch.at("/counts/written").asInt()).isEqualTo(2);
        assertThat(list(imports.get(batch, "findings?severity=ERROR").at("/items")))
                .extracting(finding ->
                        finding.at("/kind").asText() + finding.at("/pointer").asText() + " "
                                + finding.at("/code").asText())
                .contains(
                        "service/verweisnetz/topics/0 unknown-code",
                        "service_at_location/location_id dangling-reference",
                        "service_at_location/service_id dangling-reference");
        assertThat(count("SELECT count(*) FROM directory.document WHERE id = '"
                        + bundle.at("/organizations/0/id").asText() + "'"))
                .isOne();
        assertThat(count("SELECT count(*) FROM directory.document WHERE id = '"
                        + bundle.at("/services/0/id").asText() + "'"))
                .isZero();
    }

    @Test
    void an_authority_takes_no_referrals_even_when_it_becomes_one_later() {
        var bundle = bundle();
        ((ObjectNode) bundle.at("/service_at_locations/0/verweisnetz"))
                .putArray("accepts_referrals")
                .add("CODE");
        accepted(bundle);
        var service = bundle.deepCopy();
        service.remove(List.of("organizations", "locations", "service_at_locations"));
        ((ObjectNode) service.at("/services/0/verweisnetz")).put("centre_type", "JOBCENTER");

        var batch = imports.check(service);

        assertThat(batch.at("/counts/invalid").asInt()).isOne();
        var row = imports.get(batch, "quarantine").at("/items/0");
        assertThat(row.at("/kind").asText()).isEqualTo("service");
        assertThat(row.at("/findings").findValuesAsText("code")).contains("authority-takes-referrals");
    }

    @Test
    void a_field_of_the_wrong_type_keeps_its_record_out() {
        var bundle = bundle();
        ((ObjectNode) bundle.at("/organizations/0")).putObject("name");

        var batch = imports.check(bundle);

        var row = imports.get(batch, "quarantine").at("/items/0");
        assertThat(row.at("/kind").asText()).isEqualTo("organization");
        assertThat(row.at("/findings/0/pointer").asText()).isEqualTo("/name");
        assertThat(row.at("/findings/0/line").asInt()).isPositive();
    }

    @Test
    void broken_json_is_answered_with_its_place() {
        var answer = Api.as(clara).post("/v1/imports", "{\"hsds_version\": \"3.1\",\n \"source\": oops}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/code").asText()).isEqualTo("syntax");
        assertThat(answer.json().at("/line").asInt()).isEqualTo(2);
    }

    @Test
    void a_bundle_without_a_source_is_refused() {
        var bundle = bundle();
        bundle.remove("source");

        var answer = Api.as(clara).post("/v1/imports", bundle);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/source/name");
    }

    @Test
    void a_bundle_that_is_too_large_is_refused() {
        var answer = Api.as(clara).post("/v1/imports", "[" + " ".repeat(65 * 1024 * 1024) + "]");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void the_same_key_imports_once_and_answers_the_same_import() {
        var bundle = bundle();
        var key = Ids.next().toString();

        var first =
                Api.as(clara).send(Api.as(clara).posting("/v1/imports", bundle).header("Idempotency-Key", key));
        var second =
                Api.as(clara).send(Api.as(clara).posting("/v1/imports", bundle).header("Idempotency-Key", key));

        assertThat(second.json().at("/id").asText())
                .isNotBlank()
                .isEqualTo(first.json().at("/id").asText());
        assertThat(imports.settled(first.json()).at("/counts/new").asInt()).isEqualTo(4);
    }

    @Test
    void only_a_coordinator_imports() {
        assertThat(Api.as(Member.of("streetworker"))
                        .post("/v1/imports", bundle())
                        .status())
                .isEqualTo(403);
        assertThat(Api.as(clara)
                        .send(Api.as(clara).posting("/v1/imports", bundle()))
                        .status())
                .isEqualTo(428);
    }

    private JsonNode accepted(ObjectNode bundle) {
        var batch = imports.run(bundle);
        assertThat(batch.at("/counts/invalid").asInt()).as(batch.toString()).isZero();
        return batch;
    }

    private static ObjectNode bundle() {
        return TestBundle.offer();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static long count(String query) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

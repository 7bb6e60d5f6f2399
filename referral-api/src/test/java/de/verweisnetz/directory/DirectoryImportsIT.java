package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
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

    @Test
    void the_seed_is_imported_without_findings() {
        var report = Seed.load();

        assertThat(report.at("/created").asInt()).isGreaterThan(200);
        assertThat(report.at("/findings").size()).isZero();
    }

    @Test
    void the_same_documents_again_change_nothing() throws SQLException {
        var created = Seed.load().at("/created").asInt();
        var versions = count("SELECT count(*) FROM directory.document_version");

        var again = Api.as(clara).post("/v1/imports", Seed.bundle());

        assertThat(again.json().at("/unchanged").asInt()).isEqualTo(created);
        assertThat(again.json().at("/created").asInt()).isZero();
        assertThat(again.json().at("/updated").asInt()).isZero();
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

        assertThat(report.at("/updated").asInt()).isOne();
        assertThat(report.at("/unchanged").asInt()).isEqualTo(3);
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
    void a_bundle_that_breaks_rules_is_refused_with_pointers_and_nothing_is_written() throws SQLException {
        var bundle = bundle();
        ((ObjectNode) bundle.at("/services/0/verweisnetz")).putArray("topics").add("ARB.NICHTS");
        ((ObjectNode) bundle.at("/service_at_locations/0"))
                .put("location_id", Ids.next().toString());

        var answer = Api.as(clara).post("/v1/imports", bundle);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/code").asText()).isEqualTo("import-refused");
        assertThat(list(answer.json().at("/errors")))
                .extracting(error ->
                        error.at("/pointer").asText() + " " + error.at("/code").asText())
                .containsExactlyInAnyOrder(
                        "/services/0/verweisnetz/topics/0 unknown-code",
                        "/service_at_locations/0/location_id dangling-reference");
        assertThat(count("SELECT count(*) FROM directory.document WHERE id = '"
                        + bundle.at("/organizations/0/id").asText() + "'"))
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

        var answer = Api.as(clara).post("/v1/imports", service);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/services/0");
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("authority-takes-referrals");
    }

    @Test
    void a_field_of_the_wrong_type_is_refused() {
        var bundle = bundle();
        ((ObjectNode) bundle.at("/service_at_locations/0/verweisnetz")).put("answer_time_working_days", "soon");

        var answer = Api.as(clara).post("/v1/imports", bundle);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).startsWith("/service_at_locations/0");
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
        var answer = Api.as(clara).post("/v1/imports", "[" + " ".repeat(17 * 1024 * 1024) + "]");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void the_same_key_imports_once_and_answers_the_same_report() {
        var bundle = bundle();
        var key = Ids.next().toString();

        var first =
                Api.as(clara).send(Api.as(clara).posting("/v1/imports", bundle).header("Idempotency-Key", key));
        var second =
                Api.as(clara).send(Api.as(clara).posting("/v1/imports", bundle).header("Idempotency-Key", key));

        assertThat(first.json().at("/created").asInt()).isEqualTo(4);
        assertThat(second.json()).isEqualTo(first.json());
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
        var answer = Api.as(clara).post("/v1/imports", bundle);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json();
    }

    /** One new offer of a new organisation. */
    private static ObjectNode bundle() {
        var organization = Ids.next();
        var service = Ids.next();
        var location = Ids.next();
        var json =
                """
                {"hsds_version": "3.1", "source": {"name": "Musterquelle %1$s", "republish": false},
                 "organizations": [{"id": "%1$s", "name": "Musterverein", "description": "Ein Verein.",
                   "verweisnetz": {"carrier": "PARITAET", "law": "GDPR_BDSG"}}],
                 "services": [{"id": "%2$s", "organization_id": "%1$s", "name": "Musterstelle", "status": "active",
                   "verweisnetz": {"centre_type": "MBE", "topics": ["WOH.MIETE"]}}],
                 "locations": [{"id": "%3$s", "organization_id": "%1$s", "location_type": "physical",
                   "verweisnetz": {"address_visibility": "ON_REQUEST", "kreis": "16055"}}],
                 "service_at_locations": [{"id": "%4$s", "service_id": "%2$s", "location_id": "%3$s",
                   "verweisnetz": {"languages": [{"code": "de", "mode": "SPOKEN"}], "area": ["16"],
                     "capacity": {"light": "UNKNOWN"}, "verified_on": "2026-10-01", "valid_until": "2027-12-31"}}]}"""
                        .formatted(organization, service, location, Ids.next());
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

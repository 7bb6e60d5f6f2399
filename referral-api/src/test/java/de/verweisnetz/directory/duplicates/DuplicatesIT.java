package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesIT extends ApiIT {
    private final Member clara = Member.of("coordinator");

    @Test
    void two_entries_of_one_centre_are_found_with_reasons_that_add_up_to_the_score() {
        var twins = new Twins().stored();

        var pair = Twins.pair(clara, "organization", twins.one.organization, twins.other.organization);

        assertThat(Twins.texts(pair.at("/reasons"), "/code")).contains("SAME_NAME", "SAME_PHONE", "SAME_WEBSITE");
        int sum = 0;
        for (var reason : pair.at("/reasons")) {
            sum += reason.at("/points").asInt();
        }
        assertThat(pair.at("/score").asInt()).isEqualTo(Math.min(100, sum));
        assertThat(pair.at("/documents/0/name").asText()).contains(twins.word);
    }

    @Test
    void places_and_services_are_found_by_where_they_are() {
        var twins = new Twins().stored();

        var places = Twins.pair(clara, "location", twins.one.location, twins.other.location);
        var services = Twins.pair(clara, "service", twins.one.service, twins.other.service);
        twins.settle();

        assertThat(Twins.texts(places.at("/reasons"), "/code")).contains("SAME_ADDRESS", "SAME_NAME");
        services = Twins.pair(clara, "service", twins.one.service, twins.other.service);
        assertThat(Twins.texts(services.at("/reasons"), "/code")).contains("SAME_PLACE", "SAME_NAME");
    }

    @Test
    void a_secret_place_is_compared_without_its_address() {
        var twins = new Twins();
        twins.document("organizations", 0).put("name", "Frauenhaus " + twins.word);
        secret(twins, 0);
        secret(twins, 1);
        twins.document("locations", 1).put("organization_id", twins.one.organization.toString());
        twins.stored();

        var pair = Twins.pair(clara, "location", twins.one.location, twins.other.location);
        var detail = Api.as(clara).get("/v1/duplicates/" + pair.at("/id").asText());

        assertThat(Twins.texts(pair.at("/reasons"), "/code"))
                .contains("SAME_NAME", "SAME_ORGANIZATION")
                .doesNotContain("SAME_ADDRESS", "OTHER_ADDRESS");
        assertThat(detail.http().body()).doesNotContain("Straße", "10178", "addresses");
        assertThat(Twins.rowsWith("10178|")).isZero();
    }

    @Test
    void the_address_of_a_place_that_becomes_secret_is_compared_no_more_at_once() throws SQLException {
        var twins = new Twins().stored();
        twins.settle();
        var address = Subject.digest(
                Folded.address("10178", "Straße " + twins.word + " 12").orElseThrow());
        assertThat(Twins.rowsWith(address)).isPositive();
        var pair = Twins.pair(clara, "organization", twins.one.organization, twins.other.organization);
        var services = Twins.pair(clara, "service", twins.one.service, twins.other.service);
        assertThat(Twins.texts(pair.at("/reasons"), "/code")).contains("SAME_ADDRESS");

        // As long as somebody merges, nothing is compared: what is gone now, the job has not taken away.
        try (var merging = TestDatabase.as("app");
                var statement = merging.createStatement()) {
            merging.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('directory.merge', 0))");
            becomesSecret(twins.one.location);
            assertThat(Twins.rowsWith(address)).isZero();
            for (var known : new JsonNode[] {pair, services}) {
                var detail = Api.as(clara)
                        .get("/v1/duplicates/" + known.at("/id").asText())
                        .json();
                assertThat(Twins.texts(detail.at("/reasons"), "/code"))
                        .contains("SAME_NAME")
                        .doesNotContain("SAME_ADDRESS", "SAME_PLACE");
                assertThat(detail.at("/score").asInt())
                        .isEqualTo(Math.min(
                                100,
                                detail.at("/reasons").findValues("points").stream()
                                        .mapToInt(JsonNode::asInt)
                                        .sum()));
            }
            merging.rollback();
        }
        twins.settle();
        // The other place is as open as it was, and is compared again.
        assertThat(Twins.holders("location", address)).containsExactly(twins.other.location.toString());
        assertThat(Twins.holders("organization", address)).containsExactly(twins.other.organization.toString());
    }

    @Test
    void what_was_changed_last_does_not_wait_for_what_many_have_changed_before() throws SQLException {
        var twins = new Twins();
        try (var merging = TestDatabase.as("app");
                var statement = merging.createStatement()) {
            merging.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('directory.merge', 0))");
            execute(
                    "INSERT INTO directory.duplicate_due (kind, id) SELECT 'location', md5('%s' || i)::uuid FROM generate_series(1, 100000) i"
                            .formatted(twins.word));
            twins.stored();
            merging.rollback();
        }

        twins.settle();

        assertThat(Twins.pair(clara, "organization", twins.one.organization, twins.other.organization))
                .isNotNull();
        assertThat(Twins.count("SELECT count(*) FROM directory.duplicate_due")).isPositive();
        execute(
                "DELETE FROM directory.duplicate_due WHERE id IN (SELECT md5('%s' || i)::uuid FROM generate_series(1, 100000) i)"
                        .formatted(twins.word));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void becomesSecret(UUID location) {
        var path = "/v1/directory/locations/" + location;
        var answer = Api.as(clara)
                .send(Api.as(clara)
                        .request(path)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"1\"")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"verweisnetz\":{\"address_visibility\":\"SECRET\"}}")));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    @Test
    void side_by_side_stands_every_field_with_what_a_merge_would_take() {
        var twins = new Twins();
        twins.document("organizations", 1).put("email", "post@" + twins.word + ".example.org");
        twins.document("organizations", 1).put("description", "Ein anderer Verein.");
        twins.stored();
        var pair = Twins.pair(clara, "organization", twins.one.organization, twins.other.organization);

        var path = "/v1/duplicates/" + pair.at("/id").asText();
        var comparison = Api.as(clara)
                .get(path + "?keep=" + twins.one.organization)
                .json()
                .at("/comparison");

        assertThat(comparison.at("/keep/id").asText()).isEqualTo(twins.one.organization.toString());
        assertThat(comparison.at("/keep/version").asLong()).isOne();
        assertThat(field(comparison, "/name").at("/same").asBoolean()).isTrue();
        assertThat(field(comparison, "/email").at("/proposal").asText()).isEqualTo("ABSORB");
        assertThat(field(comparison, "/description").at("/proposal").asText()).isEqualTo("KEEP");
        assertThat(field(comparison, "/phones").at("/proposal").asText()).isEqualTo("BOTH");
        assertThat(field(comparison, "/id").at("/choices")).isEmpty();
        assertThat(field(comparison, "/verweisnetz/carrier").at("/keep").asText())
                .isEqualTo("PARITAET");
        var turned = Api.as(clara).get(path + "?keep=" + twins.other.organization);
        assertThat(turned.json().at("/comparison/absorb/id").asText()).isEqualTo(twins.one.organization.toString());
    }

    @Test
    void a_dismissed_pair_comes_back_only_when_a_compared_field_has_changed() {
        var twins = new Twins().stored();
        var pair = Twins.pair(clara, "organization", twins.one.organization, twins.other.organization);
        twins.settle();
        var path = "/v1/duplicates/" + pair.at("/id").asText() + "/dismissal";

        var dismissed = Api.as(clara).post(path, Map.of("reason", "Zwei Häuser"));

        assertThat(dismissed.json().at("/state").asText()).isEqualTo("DISMISSED");
        assertThat(dismissed.json().at("/dismissal_reason").asText()).isEqualTo("Zwei Häuser");
        assertThat(Api.as(clara).post(path, Map.of("reason", "Zwei Häuser")).status())
                .isEqualTo(409);
        twins.document("organizations", 0).put("description", "Ein anderer Text.");
        twins.stored();
        twins.settle();
        assertThat(open(twins)).isNull();
        assertThat(Twins.find(clara, "organization", "DISMISSED", twins.one.organization, twins.other.organization))
                .isNotNull();
        twins.document("organizations", 0).put("email", "neu@" + twins.word + ".example.org");
        twins.stored();
        twins.settle();
        assertThat(open(twins)).isNotNull();
    }

    @Test
    void a_pair_that_is_no_longer_alike_vanishes() {
        var twins = new Twins().stored();
        Twins.pair(clara, "organization", twins.one.organization, twins.other.organization);
        var other = twins.document("organizations", 1);
        other.put("name", "Ganz anders " + UUID.randomUUID()).put("website", "https://anders.example.org");
        other.remove("phones");

        twins.stored();
        twins.settle();

        assertThat(open(twins)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"streetworker", "partner", "dpo", "admin"})
    void only_the_coordination_sees_and_decides(String role) {
        var api = Api.as(Member.of(role));
        var id = UUID.randomUUID();

        assertThat(api.get("/v1/duplicates").status()).isEqualTo(403);
        assertThat(api.get("/v1/duplicates/" + id).status()).isEqualTo(403);
        assertThat(api.post("/v1/duplicates/" + id + "/dismissal", Map.of("reason", "Nein"))
                        .status())
                .isEqualTo(403);
        assertThat(api.post(
                                "/v1/merges",
                                Twins.tree(
                                        "{\"kind\":\"organization\",\"keep\":\"%s\",\"absorb\":\"%s\",\"versions\":{\"keep\":1,\"absorb\":1}}",
                                        id, UUID.randomUUID()))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/v1/merges/" + id).status()).isEqualTo(403);
        assertThat(api.post("/v1/merges/" + id + "/undo", "").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=program", "min_score=101", "state=open", "cursor=abc", "sort=score"})
    void a_list_that_makes_no_sense_is_refused(String query) {
        var answer = Api.as(clara).get("/v1/duplicates?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(query.replaceAll("=.*", ""));
    }

    @Test
    void what_is_not_there_is_not_found() {
        var id = UUID.randomUUID();

        assertThat(Api.anonymous().get("/v1/duplicates").status()).isEqualTo(401);
        assertThat(Api.as(clara).get("/v1/duplicates/" + id).status()).isEqualTo(404);
        assertThat(Api.as(clara).get("/v1/merges/" + id).status()).isEqualTo(404);
        assertThat(Api.as(clara).post("/v1/merges/" + id + "/undo", "").status())
                .isEqualTo(404);
    }

    private JsonNode open(Twins twins) {
        return Twins.find(clara, "organization", "OPEN", twins.one.organization, twins.other.organization);
    }

    private static void secret(Twins twins, int index) {
        ((ObjectNode) twins.document("locations", index).at("/verweisnetz")).put("address_visibility", "SECRET");
    }

    private static JsonNode field(JsonNode comparison, String pointer) {
        for (var field : comparison.at("/fields")) {
            if (field.at("/pointer").asText().equals(pointer)) {
                return field;
            }
        }
        throw new AssertionError("No field " + pointer);
    }
}

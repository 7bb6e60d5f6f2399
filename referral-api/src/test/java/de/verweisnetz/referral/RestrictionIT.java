package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.contract.RequestBodies;
import de.verweisnetz.contract.RequestBodies.Operation;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Restricted;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a client has had locked (GDPR art. 18): it is there, and nobody but her does anything with it. */
class RestrictionIT extends ApiIT {
    private static final List<String> BOXES = List.of("sent", "received");

    private final WarmFixture fixture = WarmFixture.create();
    private final JsonNode referral = fixture.issuedAndAccepted();
    private final String path = ReferralFixture.path(referral);

    @Test
    void every_operation_on_a_locked_referral_is_refused_for_both_organisations() throws Exception {
        lock("CLAIMS");
        var open = RequestBodies.under("/v1/referrals/{id}").stream()
                .filter(operation -> answers(operation).noneMatch(RestrictionIT::isLocked)
                        || answers(operation).anyMatch(answer -> answer.status() < 400))
                .map(operation -> operation.verb() + " " + operation.path()
                        + answers(operation)
                                .map(answer -> " " + answer.status())
                                .toList())
                .toList();

        assertThat(open).isEmpty();
        assertThat(RequestBodies.under("/v1/referrals/{id}")).hasSizeGreaterThan(20);
    }

    @Test
    void a_refusal_says_since_when_and_why_and_nothing_of_what_is_held() {
        lock("CLAIMS");
        for (var member : List.of(fixture.sender(), fixture.receiver())) {
            var answer = Api.as(member).get(path);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().at("/code").asText()).isEqualTo("referral-restricted");
            assertThat(answer.json().at("/reason").asText()).isEqualTo("CLAIMS");
            assertThat(answer.json().has("restricted_at")).isTrue();
            assertThat(answer.http().body())
                    .doesNotContain(
                            "ARB.", "ACCEPTED", referral.at("/reference").asText());
        }
        assertThat(Api.as(Member.of("partner")).get(path).status()).isEqualTo(404);
    }

    @Test
    void it_is_in_no_list_but_in_that_of_the_locked_ones() {
        lock(null);
        for (var member : List.of(fixture.sender(), fixture.receiver())) {
            for (var box : BOXES) {
                var list = Api.as(member).get("/v1/referrals?box=" + box);
                if (list.status() == 200) {
                    assertThat(list.json().at("/items")).isEmpty();
                    assertThat(list.json().at("/total").asInt()).isZero();
                }
            }
            var locked = Api.as(member).get("/v1/restricted-referrals").json().at("/items");
            assertThat(locked.findValuesAsText("reference"))
                    .containsExactly(referral.at("/reference").asText());
            assertThat(locked.at("/0/reason").asText()).isEqualTo("ASKED");
            assertThat(locked.at("/0")).hasSize(5);
        }
        assertThat(similar()).isEmpty();
        assertThat(Api.as(Member.of("partner"))
                        .get("/v1/restricted-referrals")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void its_code_is_refused_by_reference_and_in_full() {
        lock(null);
        for (var code : List.of(
                referral.at("/reference").asText(), referral.at("/voucher/code").asText())) {
            var answer = fixture.both().redeem(code);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().at("/code").asText()).isEqualTo("referral-restricted");
        }
    }

    @Test
    void she_gives_nothing_new_but_takes_back_what_she_gave_and_has_all_her_rights() {
        lock("ACCURACY");
        var credential = Map.of("token", WarmFixture.token(referral));
        assertThat(WarmFixture.enter(referral, WarmFixture.CLIENT)
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("referral-restricted");
        assertThat(asClient("/v1/client-page/consents/FEEDBACK", consent())
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("referral-restricted");

        assertThat(asClient("/v1/client-page/consents", credential).status()).isEqualTo(200);
        var export = asClient("/v1/client-data/export", credential).json();
        assertThat(export.at("/referral/restricted_for").asText()).isEqualTo("ACCURACY");
        assertThat(export.at("/referral/restricted_at").isTextual()).isTrue();
        assertThat(export.at("/events").findValuesAsText("type")).endsWith("RESTRICTED");
        assertThat(asClient(
                                "/v1/client-data/requests",
                                Map.of(
                                        "token",
                                        WarmFixture.token(referral),
                                        "kind",
                                        "RECTIFICATION",
                                        "parts",
                                        List.of("REGION")))
                        .status())
                .isEqualTo(200);
        assertThat(asClient("/v1/client-page/consents/FORWARD/withdrawal", credential)
                        .status())
                .isEqualTo(200);
        assertThat(stored("SELECT status FROM referral.referral WHERE id = '%s'"))
                .isEqualTo("WITHDRAWN");
        assertThat(stored("SELECT count(envelope) FROM referral.client_data WHERE referral_id = '%s'"))
                .isEqualTo("0");
    }

    @Test
    void only_she_frees_it_and_both_organisations_go_on_where_they_stood() throws Exception {
        lock(null);
        assertThat(asClient("/v1/client-data/restriction/lifting", Map.of("token", "A".repeat(22)))
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(fixture.receiver()).get(path).status()).isEqualTo(409);
        assertThat(KeyRows.asApp(
                        "SELECT has_column_privilege('referral.referral', 'restricted_at', 'UPDATE')",
                        fixture.receiver()))
                .isEqualTo("f");

        for (int i = 0; i < 2; i++) {
            assertThat(asClient("/v1/client-data/restriction/lifting", Map.of("token", WarmFixture.token(referral)))
                            .status())
                    .isEqualTo(204);
        }

        assertThat(Api.as(fixture.sender()).get(path).json().at("/status").asText())
                .isEqualTo("ACCEPTED");
        assertThat(fixture.open(referral).status()).isEqualTo(200);
        assertThat(ReferralFixture.eventTypes(fixture.receiver(), referral))
                .containsSubsequence("RESTRICTED", "RESTRICTION_LIFTED");
    }

    @Test
    void locking_twice_keeps_the_first_time_and_reason() {
        lock("UNLAWFUL");
        var since = stored("SELECT restricted_at FROM referral.referral WHERE id = '%s'");
        lock("CLAIMS");
        assertThat(stored("SELECT restricted_at FROM referral.referral WHERE id = '%s'"))
                .isEqualTo(since);
        assertThat(stored("SELECT restricted_for FROM referral.referral WHERE id = '%s'"))
                .isEqualTo("UNLAWFUL");
    }

    @Test
    void the_task_of_both_organisations_says_why() {
        lock("OBJECTION");
        for (var member : List.of(fixture.sender(), fixture.receiver())) {
            var task = Api.as(member).get("/v1/privacy/tasks").json().at("/items/0");
            assertThat(task.at("/kind").asText()).isEqualTo("RESTRICTION");
            assertThat(task.at("/parts/0").asText()).isEqualTo("OBJECTION");
        }
        assertThat(asClient(
                                "/v1/client-data/requests",
                                Map.of("token", WarmFixture.token(referral), "kind", "ERASURE", "reason", "CLAIMS"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void background_work_finds_it_only_to_erase_it() throws SQLException {
        lock(null);
        var count = "SELECT count(*) FROM referral.referral WHERE id = '%s'"
                .formatted(referral.at("/id").asText());
        try (var jobs = TestDatabase.as("jobs")) {
            jobs.setAutoCommit(false);
            assertThat(number(jobs, count)).isZero();
            Restricted.mean(jobs);
            assertThat(number(jobs, count)).isOne();
            jobs.rollback();
            assertThat(number(jobs, count)).isZero();
            jobs.rollback();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void an_erasure_takes_a_locked_one_too() throws Exception {
        lock("CLAIMS");
        asClient("/v1/client-data/requests", Map.of("token", WarmFixture.token(referral), "kind", "ERASURE"));

        assertThat(RecurringJobs.run("erasure-by-request")).isTrue();

        assertThat(stored("SELECT referral.rows_left('%s')")).isEqualTo("0");
    }

    @Test
    void it_goes_on_counting_as_what_it_was() throws SQLException {
        lock(null);
        var unknown =
                "SELECT count(*) FROM reporting.funnel((SELECT issued_at FROM referral.referral WHERE id = '%1$s'), "
                        + "(SELECT issued_at + interval '1 microsecond' FROM referral.referral WHERE id = '%1$s'), "
                        + "(SELECT expires_at + interval '1 day' FROM referral.referral WHERE id = '%1$s')) WHERE step = 'UNKNOWN'";
        var counted = unknown.formatted(referral.at("/id").asText());
        assertThat(KeyRows.asCoordinator(counted)).isEqualTo("0");
        asClient("/v1/client-data/restriction/lifting", Map.of("token", WarmFixture.token(referral)));
        assertThat(KeyRows.asCoordinator(counted)).isEqualTo("1");
    }

    private void lock(String reason) {
        var token = WarmFixture.token(referral);
        var answer = asClient(
                "/v1/client-data/requests",
                reason == null
                        ? Map.of("token", token, "kind", "RESTRICTION")
                        : Map.of("token", token, "kind", "RESTRICTION", "reason", reason));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    private Stream<Api.Answer> answers(Operation operation) {
        return Stream.of(fixture.sender(), fixture.receiver()).map(member -> answer(operation, member));
    }

    private Api.Answer answer(Operation operation, Member member) {
        var address =
                operation.path().replace("{id}", referral.at("/id").asText()).replace("{purpose}", "FORWARD");
        var body = operation
                .body()
                .replace("\"ON_SITE\"", "\"" + channelOf(member) + "\"")
                .replace("\"CHAT\"", "\"" + channelOf(member) + "\"");
        var api = Api.as(member);
        return api.send(api.request(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .header("If-Match", "\"2\"")
                .method(operation.verb().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body)));
    }

    private String channelOf(Member member) {
        return member.equals(fixture.sender()) ? "CHAT" : "ON_SITE";
    }

    private static boolean isLocked(Api.Answer answer) {
        return answer.status() == 409 && answer.json().at("/code").asText().equals("referral-restricted");
    }

    private JsonNode similar() {
        var query = "?language=" + referral.at("/language").asText() + "&topic="
                + referral.at("/topics/0").asText();
        return Api.as(fixture.sender())
                .get("/v1/referrals/similar" + query)
                .json()
                .at("/items");
    }

    private Map<String, Object> consent() {
        return Map.of("token", WarmFixture.token(referral), "text_version", "2026-2", "language", "ro");
    }

    private static Api.Answer asClient(String path, Object body) {
        return Api.anonymous().send(Api.anonymous().posting(path, body));
    }

    private String stored(String sql) {
        try {
            return KeyRows.text(sql.formatted(referral.at("/id").asText()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.io.File;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A project ends: announced, no more issuing, handed over, erased with a proof, and its links name who follows. */
class WindDownIT extends ApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReferralFixture fixture = ReferralFixture.create();
    private final Api coordinator = Api.as(Member.of("coordinator"));
    private final LocalDate today = LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE);

    @Test
    void until_its_last_day_a_project_issues_and_then_it_names_its_successor() {
        announce(0, today, today, false);
        fixture.issueWithFeedback();

        announce(1, today.minusDays(1), today, false);

        var refused = fixture.tryToIssue();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("project-ended");
        assertThat(refused.json().at("/successor/name").asText()).isEqualTo("Musterberatung Nachfolge");
        assertThat(refused.json().at("/successor/contact").asText()).isEqualTo("https://nachfolge.example");
        fixture.withOtherSender().issueWithFeedback();
    }

    @Test
    void a_rehearsal_refuses_and_erases_nothing() throws Exception {
        announce(0, today.minusDays(9), today.minusDays(5), true);

        fixture.issueWithFeedback();
        var manager = manager();
        assertThat(manager.post("/v1/privacy/project/export", "").status()).isEqualTo(200);
        assertThat(manager.post("/v1/privacy/project/erasure", "")
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("wind-down-state");
    }

    @Test
    void only_coordinators_announce_and_nobody_overwrites_what_she_has_not_seen() {
        for (var role : List.of("streetworker", "partner", "dpo", "admin")) {
            assertThat(put(Api.as(Member.of(role)), 0, today, today, false).status())
                    .as(role)
                    .isEqualTo(403);
        }
        announce(0, today, today, false);
        assertThat(put(coordinator, 0, today, today, false).status()).isEqualTo(412);
        assertThat(put(coordinator, 1, today, today.minusDays(1), false).status())
                .isEqualTo(400);
        var unknown = coordinator.send(coordinator
                .request("/v1/privacy/wind-downs/" + Ids.next())
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(body(today, today, false)))));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(Api.as(fixture.receiver())
                        .get("/v1/privacy/wind-downs")
                        .json()
                        .at("/items")
                        .findValuesAsText("participant_id"))
                .contains(fixture.sender().participant().toString());
    }

    @Test
    void the_manager_of_the_project_alone_takes_everything_along() throws Exception {
        var one = fixture.issueWithFeedback();
        fixture.withOtherSender().issueWithFeedback();
        var manager = manager();
        assertThat(manager.post("/v1/privacy/project/export", "").status()).isEqualTo(409);
        announce(0, today, today, false);
        assertThat(Api.as(fixture.sender())
                        .post("/v1/privacy/project/export", "")
                        .status())
                .isEqualTo(403);

        var file = manager.post("/v1/privacy/project/export", "");

        assertThat(file.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        var lines = lines(file.http().body());
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).at("/referral/reference")).isEqualTo(one.at("/reference"));
        assertThat(lines.get(0).at("/events").findValuesAsText("type")).containsExactly("ISSUED");
        assertThat(lines.get(0).at("/consents").findValuesAsText("purpose")).contains("FEEDBACK");
        var hash =
                MessageDigest.getInstance("SHA-256").digest(file.http().body().getBytes(StandardCharsets.UTF_8));
        assertThat(windDown().at("/export_sha256").asText())
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(windDown().at("/exported").asInt()).isOne();
    }

    @Test
    void the_export_tells_of_arrival_only_what_the_sender_may_know() throws Exception {
        var silent = fixture.issueWithoutFeedback();
        fixture.redeem(silent.at("/reference").asText());
        TestClock.release();
        announce(0, today, today, false);

        var line = lines(manager().post("/v1/privacy/project/export", "").http().body())
                .get(0);

        assertThat(line.at("/referral/status").asText()).isEqualTo("ISSUED");
        assertThat(line.at("/referral/handover").asText()).isEqualTo("PENDING");
        assertThat(line.at("/events").findValuesAsText("type")).containsExactly("ISSUED");
        assertThat(line.toString()).doesNotContain("ARRIVED", "arrived_at", "IN_COUNSELLING");
    }

    @Test
    void everything_is_erased_with_a_proof_and_links_name_the_successor() throws Exception {
        var referral = fixture.issueWithFeedback();
        var other = fixture.withOtherSender().issueWithFeedback();
        var manager = manager();
        announce(0, today.minusDays(9), today, false);
        var export = manager.post("/v1/privacy/project/export", "");
        assertThat(export.status()).isEqualTo(200);
        assertThat(manager.post("/v1/privacy/project/erasure", "").status())
                .as("before the last day")
                .isEqualTo(409);
        announce(2, today.minusDays(9), today.minusDays(1), false);

        assertThat(manager.post("/v1/privacy/project/erasure", "").status()).isEqualTo(200);

        var ended = awaitErasure();
        assertThat(ended.at("/erased").asInt()).isOne();
        var receipt = receipt(ended.at("/receipt").asText());
        assertThat(receipt.at("/referrals").asInt()).isOne();
        assertThat(receipt.at("/left").asInt()).isZero();
        assertThat(receipt.at("/export_sha256")).isEqualTo(ended.at("/export_sha256"));
        assertThat(Officer.number(
                        "SELECT referral.rows_left('" + referral.at("/id").asText() + "')"))
                .isZero();
        assertThat(Officer.number("SELECT issued FROM referral.past WHERE sender_org = '"
                        + fixture.sender().participant() + "'"))
                .isOne();
        assertThat(Officer.number("SELECT count(*) FROM referral.referral WHERE id = '"
                        + other.at("/id").asText() + "'"))
                .isOne();
        assertThat(put(coordinator, 4, today, today, false).status())
                .as("too late for a change")
                .isEqualTo(409);
        for (var credential : List.of(
                Map.of("code", referral.at("/voucher/code").asText()),
                Map.of("token", referral.at("/voucher/url").asText().replaceAll(".*/v/", "")))) {
            var answer = Api.anonymous().send(Api.anonymous().posting("/v1/client-page", credential));
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().at("/successor/contact").asText()).isEqualTo("https://nachfolge.example");
        }
    }

    @Test
    void its_keys_are_destroyed_handed_to_nobody_and_named_in_the_receipt() throws Exception {
        fixture.issueWithFeedback();
        var manager = manager();
        var own =
                manager.post("/v1/organisation-keys", Map.of("custody", "NODE")).json();
        announce(0, today.minusDays(9), today.minusDays(1), false);
        var export = manager.post("/v1/privacy/project/export", "").http().body();
        assertThat(manager.post("/v1/privacy/project/erasure", "").status()).isEqualTo(200);

        var ended = awaitErasure();

        var thumbprint =
                ECKey.parse(own.at("/jwk").toString()).computeThumbprint().toString();
        assertThat(ended.at("/keys_destroyed").asInt()).isOne();
        assertThat(receipt(ended.at("/receipt").asText())
                        .at("/keys_destroyed/0")
                        .asText())
                .isEqualTo(thumbprint);
        assertThat(export).doesNotContain("wrapped", "envelope", "\"d\"");
        assertThat(Officer.number("SELECT count(*) FROM referral.sealing_secret WHERE participant_id = '"
                        + fixture.sender().participant() + "'"))
                .isZero();
        var keys = manager.get("/v1/organisation-keys").json().at("/items");
        assertThat(keys).hasSize(1);
        assertThat(keys.at("/0").has("destroyed_at")).isTrue();
        assertThat(Officer.number(
                        "SELECT count(*) FROM privacy.audit WHERE action = 'KEY_CHANGE' AND subject_type = 'wind-down' AND subject_id = '"
                                + fixture.sender().participant() + "'"))
                .isOne();
        var another = manager.post("/v1/organisation-keys", Map.of("custody", "NODE"));
        assertThat(another.status()).isEqualTo(409);
    }

    @Test
    void what_clients_have_had_locked_stays_unread_and_the_receipt_says_so() throws Exception {
        var locked = fixture.issueWithFeedback();
        fixture.issueWithFeedback();
        var code = Map.of("code", locked.at("/voucher/code").asText(), "kind", "RESTRICTION", "reason", "CLAIMS");
        assertThat(Api.anonymous()
                        .send(Api.anonymous().posting("/v1/client-data/requests", code))
                        .status())
                .isEqualTo(200);
        var manager = manager();
        announce(0, today.minusDays(9), today.minusDays(1), false);

        var lines = lines(manager.post("/v1/privacy/project/export", "").http().body());
        assertThat(manager.post("/v1/privacy/project/erasure", "").status()).isEqualTo(200);
        var ended = awaitErasure();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).at("/restricted/reference")).isEqualTo(locked.at("/reference"));
        assertThat(lines.get(0).at("/restricted")).hasSize(4);
        assertThat(ended.at("/erased").asInt()).isOne();
        assertThat(ended.at("/restricted").asInt()).isOne();
        assertThat(receipt(ended.at("/receipt").asText()).at("/restricted").asInt())
                .isOne();
        assertThat(Officer.number("SELECT count(*) FROM referral.referral WHERE id = '"
                        + locked.at("/id").asText() + "'"))
                .isOne();
    }

    @Test
    void after_the_last_day_for_answers_nothing_is_sent_to_the_project() {
        windDownOf(fixture.receiver(), today.minusDays(9), today.minusDays(1));

        var refused = fixture.tryToIssue();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("project-ended");
    }

    @Test
    void nothing_is_erased_before_it_was_exported() throws Exception {
        fixture.issueWithFeedback();
        announce(0, today.minusDays(9), today.minusDays(1), false);

        assertThat(manager().post("/v1/privacy/project/erasure", "").status()).isEqualTo(409);
        assertThat(Api.as(fixture.sender())
                        .post("/v1/privacy/project/erasure", "")
                        .status())
                .isEqualTo(403);
    }

    private Api manager() throws Exception {
        var manager = Member.in(fixture.sender().participant(), "streetworker");
        Officer.execute("UPDATE identity.membership SET manager = true WHERE id = '" + manager.id() + "'");
        return Api.as(manager);
    }

    private void announce(long version, LocalDate lastIssue, LocalDate lastAnswer, boolean rehearsal) {
        var answer = put(coordinator, version, lastIssue, lastAnswer, rehearsal);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
    }

    private void windDownOf(Member member, LocalDate lastIssue, LocalDate lastAnswer) {
        assertThat(put(coordinator, member, 0, body(lastIssue, lastAnswer, false))
                        .status())
                .isEqualTo(200);
    }

    private Api.Answer put(Api api, long version, LocalDate lastIssue, LocalDate lastAnswer, boolean rehearsal) {
        return put(api, fixture.sender(), version, body(lastIssue, lastAnswer, rehearsal));
    }

    private static Api.Answer put(Api api, Member member, long version, Map<String, Object> body) {
        return api.send(api.request("/v1/privacy/wind-downs/" + member.participant())
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    private static Map<String, Object> body(LocalDate lastIssue, LocalDate lastAnswer, boolean rehearsal) {
        return Map.of(
                "last_issue_on", lastIssue,
                "last_answer_on", lastAnswer,
                "successor_name", "Musterberatung Nachfolge",
                "successor_contact", "https://nachfolge.example",
                "rehearsal", rehearsal);
    }

    private JsonNode windDown() {
        for (var item : coordinator.get("/v1/privacy/wind-downs").json().at("/items")) {
            if (item.at("/participant_id")
                    .asText()
                    .equals(fixture.sender().participant().toString())) {
                return item;
            }
        }
        throw new AssertionError("No wind-down");
    }

    private JsonNode awaitErasure() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!windDown().has("erased_at")) {
            assertThat(Instant.now()).as("erased in time").isBefore(end);
            Thread.sleep(200);
        }
        return windDown();
    }

    private static JsonNode receipt(String signed) throws Exception {
        var keys = JWKSet.load(new File(System.getProperty("it.audit.keys") + ".pub"));
        var receipt = JWSObject.parse(signed);
        assertThat(receipt.verify(new ECDSAVerifier(keys.getKeys().get(0).toECKey())))
                .isTrue();
        return Json.MAPPER.readTree(receipt.getPayload().toString());
    }

    private static List<JsonNode> lines(String body) throws Exception {
        var lines = new ArrayList<JsonNode>();
        for (var line : body.split("\n")) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }
}

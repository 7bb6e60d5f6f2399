package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestDatabase;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client can ask for with nothing but her code, and how it reaches those who have to act. */
class SubjectRightsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final JsonNode referral = fixture.issueWithFeedback();
    private final String code = referral.at("/voucher/code").asText();
    private final String token = referral.at("/voucher/url").asText().replaceAll(".*/v/", "");

    @Test
    void everything_held_on_a_code_is_exported_as_a_file() {
        fixture.command(referral, "seen", 1, "");

        for (var credential : List.of(Map.of("code", code), Map.of("token", token))) {
            var answer = ask("export", credential);

            assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=");
            var export = answer.json();
            assertThat(export.at("/reference")).isEqualTo(referral.at("/reference"));
            assertThat(export.at("/referral/language")).isEqualTo(referral.at("/language"));
            assertThat(export.at("/referral/topics")).isEqualTo(referral.at("/topics"));
            assertThat(export.at("/referral/status").asText()).isEqualTo("SEEN");
            assertThat(export.at("/events").findValuesAsText("type")).containsExactly("ISSUED", "SEEN");
            assertThat(export.at("/consent").findValuesAsText("purpose")).contains("FEEDBACK");
            assertThat(export.at("/organizations/" + fixture.receiver().participant())
                            .asText())
                    .startsWith("Musterträger");
        }
    }

    @Test
    void an_export_holds_no_key_no_hash_and_no_member() {
        var export = ask("export", Map.of("code", code)).http().body();

        assertThat(export)
                .doesNotContain("fingerprint", "sealed", "\\\\x", code, token)
                .doesNotContain(fixture.sender().id().toString());
    }

    @Test
    void each_opening_of_sealed_data_is_in_the_export() throws Exception {
        Officer.execute(
                """
                INSERT INTO referral.client_data_opening (id, referral_id, participant_id, member_id, custody, opened_at)
                VALUES ('%s', '%s', '%s', '%s', 'NODE', now())"""
                        .formatted(
                                Ids.next(),
                                referral.at("/id").asText(),
                                fixture.receiver().participant(),
                                fixture.receiver().id()));

        var export = ask("export", Map.of("code", code));

        var opening = export.json().at("/client_data_opening/0");
        assertThat(opening.at("/participant_id").asText())
                .isEqualTo(fixture.receiver().participant().toString());
        assertThat(opening.has("opened_at")).isTrue();
        assertThat(export.http().body()).doesNotContain(fixture.receiver().id().toString());
    }

    @Test
    void what_a_later_table_holds_is_exported_too() throws Exception {
        try (var owner = TestDatabase.as("owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE referral.later (referral_id uuid NOT NULL REFERENCES referral.referral ON DELETE CASCADE, colour text NOT NULL);
                    INSERT INTO referral.later VALUES ('%s', 'blau')"""
                            .formatted(referral.at("/id").asText()));
            try {
                assertThat(ask("export", Map.of("code", code))
                                .json()
                                .at("/later/0/colour")
                                .asText())
                        .isEqualTo("blau");
            } finally {
                statement.execute("DROP TABLE referral.later");
            }
        }
    }

    @Test
    void what_opens_nothing_is_answered_alike() {
        var unknown = Map.of("token", "AAAAAAAAAAAAAAAAAAAAAA");
        var mistyped = Map.of("code", code.charAt(0) + "X" + code.substring(2));
        var reference = Map.of("code", referral.at("/reference").asText());
        for (var credential : List.of(unknown, mistyped, reference)) {
            for (var path : List.of("export", "requests")) {
                var body = new java.util.HashMap<String, Object>(credential);
                if (path.equals("requests")) {
                    body.put("kind", "ERASURE");
                }
                assertThat(ask(path, body).status()).as(path + " " + credential).isEqualTo(404);
            }
        }
        assertThat(ask("export", Map.of("token", token, "code", code)).status()).isEqualTo(400);
        assertThat(ask("export", Map.of()).status()).isEqualTo(400);
        assertThat(ask("requests", Map.of("code", code, "kind", "RECTIFICATION"))
                        .status())
                .isEqualTo(400);
        assertThat(ask("requests/status", Map.of("ticket", "AAAAAAAAAAAAAAAAAAAAAA"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_correction_reaches_both_organisations_and_ends_when_both_have_acknowledged() throws Exception {
        var opened = ask("requests", Map.of("code", code, "kind", "RECTIFICATION", "parts", List.of("LANGUAGE")))
                .json();
        var ticket = opened.at("/ticket").asText();
        assertThat(opened.at("/organizations")).hasSize(2);

        acknowledge(fixture.receiver(), "DONE");
        assertThat(ask("requests/status", Map.of("ticket", ticket)).json().has("closed_at"))
                .isFalse();
        acknowledge(fixture.sender(), "NOTHING_HELD");

        var closed = ask("requests/status", Map.of("ticket", ticket)).json();
        assertThat(closed.has("closed_at")).isTrue();
        assertThat(closed.has("ticket")).isFalse();
        assertThat(closed.at("/organizations").findValuesAsText("result"))
                .containsExactlyInAnyOrder("DONE", "NOTHING_HELD");
    }

    @Test
    void only_the_two_organisations_see_the_task_and_each_its_own() {
        ask("requests", Map.of("code", code, "kind", "RESTRICTION"));
        var task = task(fixture.receiver());

        assertThat(task.at("/kind").asText()).isEqualTo("RESTRICTION");
        assertThat(task.at("/reference")).isEqualTo(referral.at("/reference"));
        assertThat(Api.as(Member.of("partner")).get("/v1/privacy/tasks").json().at("/items"))
                .isEmpty();
        var path = "/v1/privacy/tasks/" + task.at("/id").asText() + "/acknowledgement";
        for (var other : List.of(Member.of("partner"), fixture.sender())) {
            assertThat(Api.as(other).post(path, Map.of("result", "DONE")).status())
                    .isEqualTo(404);
        }
        assertThat(Api.anonymous().post(path, Map.of("result", "DONE")).status())
                .isEqualTo(401);
    }

    @Test
    void a_task_is_acknowledged_once() {
        ask("requests", Map.of("code", code, "kind", "RESTRICTION"));
        var path = "/v1/privacy/tasks/" + task(fixture.receiver()).at("/id").asText() + "/acknowledgement";

        assertThat(Api.as(fixture.receiver())
                        .post(path, Map.of("result", "DONE"))
                        .status())
                .isEqualTo(200);
        var again = Api.as(fixture.receiver()).post(path, Map.of("result", "KEPT_BY_LAW"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/code").asText()).isEqualTo("already-acknowledged");
    }

    @Test
    void asking_twice_opens_one_request_and_changes_the_ticket() throws Exception {
        var first = ask("requests", Map.of("code", code, "kind", "RESTRICTION"))
                .json()
                .at("/ticket")
                .asText();
        var second = ask("requests", Map.of("token", token, "kind", "RESTRICTION"))
                .json()
                .at("/ticket")
                .asText();

        assertThat(Officer.number("SELECT count(*) FROM privacy.request WHERE referral_id = '"
                        + referral.at("/id").asText() + "'"))
                .isOne();
        assertThat(ask("requests/status", Map.of("ticket", first)).status()).isEqualTo(404);
        assertThat(ask("requests/status", Map.of("ticket", second)).status()).isEqualTo(200);
    }

    @Test
    void the_officer_follows_what_is_open_and_what_is_late() throws Exception {
        ask("requests", Map.of("code", code, "kind", "RESTRICTION"));
        var officer = Api.as(Officer.ofTheNetwork());
        assertThat(references(officer, "?limit=100"))
                .contains(referral.at("/reference").asText());
        assertThat(references(officer, "?overdue=true&limit=100"))
                .doesNotContain(referral.at("/reference").asText());

        Officer.execute("UPDATE privacy.request SET due_at = now() - interval '1 day' WHERE referral_id = '"
                + referral.at("/id").asText() + "'");

        assertThat(references(officer, "?overdue=true&limit=100"))
                .contains(referral.at("/reference").asText());
        assertThat(task(fixture.receiver()).at("/overdue").asBoolean()).isTrue();
        assertThat(references(Api.as(Member.of("dpo")), "?limit=100")).isEmpty();
    }

    @Test
    void an_erasure_takes_everything_and_leaves_a_signed_receipt() throws Exception {
        var ticket = ask("requests", Map.of("code", code, "kind", "ERASURE"))
                .json()
                .at("/ticket")
                .asText();

        assertThat(RecurringJobs.run("erasure-by-request")).isTrue();

        var id = referral.at("/id").asText();
        for (var table : List.of(
                "referral.referral WHERE id",
                "referral.consent WHERE referral_id",
                "platform.event WHERE aggregate_id")) {
            assertThat(Officer.number("SELECT count(*) FROM " + table + " = '" + id + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(ask("export", Map.of("code", code)).status()).isEqualTo(404);
        assertThat(Api.as(fixture.receiver()).get("/v1/referrals/" + id).status())
                .isEqualTo(404);
        var status = ask("requests/status", Map.of("ticket", ticket)).json();
        assertThat(status.has("erased_at")).isTrue();
        assertThat(receipt(status.at("/receipt").asText()).at("/referrals").asInt())
                .isOne();
        acknowledge(fixture.receiver(), "DONE");
        acknowledge(fixture.sender(), "DONE");
        assertThat(ask("requests/status", Map.of("ticket", ticket)).json().has("closed_at"))
                .isTrue();
    }

    @Test
    void what_is_erased_stays_in_the_figures() throws Exception {
        fixture.command(referral, "seen", 1, "");
        ask("requests", Map.of("code", code, "kind", "ERASURE"));

        assertThat(RecurringJobs.run("erasure-by-request")).isTrue();

        assertThat(Officer.number("SELECT issued * 100 + seen * 10 + accepted FROM referral.past WHERE sender_org = '"
                        + fixture.sender().participant() + "'"))
                .isEqualTo(110);
    }

    private static JsonNode receipt(String signed) throws Exception {
        var keys = JWKSet.load(new File(System.getProperty("it.audit.keys") + ".pub"));
        var receipt = JWSObject.parse(signed);
        assertThat(receipt.verify(new ECDSAVerifier(keys.getKeys().get(0).toECKey())))
                .isTrue();
        assertThat(receipt.getHeader().getType().getType()).isEqualTo("verweisnetz-erasure-receipt+json");
        return Json.MAPPER.readTree(receipt.getPayload().toString());
    }

    private static List<String> references(Api officer, String query) {
        return officer.get("/v1/privacy/requests" + query).json().at("/items").findValuesAsText("reference");
    }

    private static JsonNode task(Member member) {
        return Api.as(member).get("/v1/privacy/tasks").json().at("/items/0");
    }

    private static void acknowledge(Member member, String result) {
        var path = "/v1/privacy/tasks/" + task(member).at("/id").asText() + "/acknowledgement";
        assertThat(Api.as(member).post(path, Map.of("result", result)).status()).isEqualTo(200);
    }

    private static Api.Answer ask(String path, Object body) {
        var api = Api.anonymous();
        return api.send(api.posting("/v1/client-data/" + path, body));
    }
}

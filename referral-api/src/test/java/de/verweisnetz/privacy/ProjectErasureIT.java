package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At its end a project is erased, once it was exported, and a signed receipt proves it. */
class ProjectErasureIT extends EndingProject {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void nothing_is_erased_before_it_was_exported() throws Exception {
        fixture.issueWithFeedback();
        announce(0, today.minusDays(9), today.minusDays(1), false);

        assertThat(manager().post("/v1/privacy/project/erasure", "").status()).isEqualTo(409);
        assertThat(Api.as(fixture.sender())
                        .post("/v1/privacy/project/erasure", "")
                        .status())
                .isEqualTo(403);
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
}

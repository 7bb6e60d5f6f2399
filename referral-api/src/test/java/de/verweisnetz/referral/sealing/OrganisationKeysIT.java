package de.verweisnetz.referral.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.ECKey;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Organisations' keys over HTTP: made, brought, replaced, lost, aged and destroyed. */
class OrganisationKeysIT extends ApiIT {
    private final Member manager = Member.of("partner").asManager();

    @Test
    void an_organisation_begins_without_a_key_and_its_manager_has_one_made() {
        assertThat(keys(manager)).isEmpty();
        var made = replace(Map.of("custody", "NODE"), 201);
        assertThat(made.at("/custody").asText()).isEqualTo("NODE");
        assertThat(made.at("/jwk/crv").asText()).isEqualTo("P-256");
        assertThat(made.at("/jwk/kid")).isEqualTo(made.at("/id"));
        assertThat(made.at("/jwk").has("d")).isFalse();
        assertThat(keys(manager)).hasSize(1).first().isEqualTo(made);
    }

    @Test
    void a_replaced_key_stays_good_for_seven_days_and_the_new_one_is_due_in_a_year() {
        var first = replace(Map.of("custody", "NODE"), 201);
        var second =
                replace(Map.of("custody", "NODE", "replaces", first.at("/id").asText()), 201);
        var list = keys(manager);
        assertThat(list.at("/0")).isEqualTo(second);
        assertThat(second.has("valid_until")).isFalse();
        assertThat(daysFromNow(second.at("/replace_by"))).isBetween(364L, 366L);
        assertThat(daysFromNow(list.at("/1/valid_until"))).isBetween(6L, 7L);
        assertThat(list.at("/1").has("replace_by")).isFalse();
    }

    @Test
    void of_two_managers_that_replace_the_same_key_the_second_comes_too_late() {
        var first = replace(Map.of("custody", "NODE"), 201);
        replace(Map.of("custody", "NODE", "replaces", first.at("/id").asText()), 201);
        var late = replace(Map.of("custody", "NODE", "replaces", first.at("/id").asText()), 409);
        assertThat(late.at("/code").asText()).isEqualTo("key-state");
        assertThat(replace(Map.of("custody", "NODE"), 409).at("/code").asText()).isEqualTo("key-state");
        assertThat(keys(manager)).hasSize(2);
    }

    @Test
    void an_organisation_brings_its_own_public_key_and_the_node_has_nothing_private_of_it() throws SQLException {
        var registered = register(TestKeys.encryption().toPublicJWK(), 201);
        assertThat(registered.at("/custody").asText()).isEqualTo("EXTERNAL");
        assertThat(KeyRows.secrets(registered)).isZero();
    }

    @Test
    void a_private_key_a_known_one_and_one_on_another_curve_are_refused() {
        var key = TestKeys.encryption();
        assertThat(register(key, 422).at("/errors/0/code").asText()).isEqualTo("key-private");
        register(key.toPublicJWK(), 201);
        var other = Member.of("partner").asManager();
        var answer = Api.as(other)
                .post("/v1/organisation-keys", Map.of("custody", "EXTERNAL", "jwk", json(key.toPublicJWK())));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("key-known");
        assertThat(answer.http().body()).doesNotContain(key.getX().toString());
    }

    @Test
    void a_key_goes_with_external_custody_and_only_with_it() {
        assertThat(replace(Map.of("custody", "EXTERNAL"), 400).at("/code").asText())
                .isEqualTo("validation");
        var both = new HashMap<String, Object>(Map.of("custody", "NODE"));
        both.put("jwk", json(TestKeys.encryption().toPublicJWK()));
        assertThat(replace(both, 400).at("/code").asText()).isEqualTo("validation");
    }

    @Test
    void only_managers_change_keys_and_only_their_own() {
        var first = replace(Map.of("custody", "NODE"), 201);
        replace(Map.of("custody", "NODE", "replaces", first.at("/id").asText()), 201);
        var colleague = manager.colleague("partner");
        assertThat(keys(colleague)).hasSize(2);
        assertThat(Api.as(colleague)
                        .post("/v1/organisation-keys", Map.of("custody", "NODE"))
                        .status())
                .isEqualTo(403);
        var stranger = Member.of("partner").asManager();
        assertThat(keys(stranger)).isEmpty();
        assertThat(lose(stranger, first).status()).isEqualTo(404);
        assertThat(Api.anonymous().get("/v1/organisation-keys").status()).isEqualTo(401);
    }

    @Test
    void a_lost_key_is_reported_once_and_only_after_it_was_replaced() throws SQLException {
        var first = replace(Map.of("custody", "NODE"), 201);
        assertThat(lose(manager, first).json().at("/code").asText()).isEqualTo("key-state");
        replace(Map.of("custody", "NODE", "replaces", first.at("/id").asText()), 201);
        var lost = lose(manager, first);
        assertThat(lost.status()).isEqualTo(200);
        assertThat(lost.json().has("lost_at")).isTrue();
        assertThat(Instant.parse(lost.json().at("/valid_until").asText())).isBeforeOrEqualTo(TestClock.now());
        assertThat(KeyRows.secrets(first)).isZero();
        assertThat(lose(manager, first).json().at("/code").asText()).isEqualTo("key-state");
    }

    @Test
    void private_keys_are_wrapped_and_no_other_organisation_reads_even_that() throws SQLException {
        var made = replace(Map.of("custody", "NODE"), 201);
        assertThat(KeyRows.visibleSecrets(made, manager)).isEqualTo(1);
        assertThat(KeyRows.visibleSecrets(made, Member.of("partner").asManager()))
                .isZero();
        assertThat(KeyRows.visibleSecrets(made, null)).isZero();
        assertThat(KeyRows.text("SELECT encode(wrapped, 'escape') FROM referral.sealing_secret WHERE key_id = '%s'"
                        .formatted(made.at("/id").asText())))
                .doesNotContain("P-256", "\"d\"");
    }

    @Test
    void a_year_later_the_node_replaces_its_keys_and_after_the_overlap_it_destroys_what_opens_nothing()
            throws SQLException, InterruptedException {
        var made = replace(Map.of("custody", "NODE"), 201);
        var brought =
                register(Member.of("partner").asManager(), TestKeys.encryption().toPublicJWK());
        KeyRows.execute(
                "UPDATE referral.sealing_key SET valid_from = valid_from - interval '366 days' WHERE id IN ('%s', '%s')"
                        .formatted(made.at("/id").asText(), brought.at("/id").asText()));
        assertThat(RecurringJobs.run("sealing-keys")).isTrue();
        var list = keys(manager);
        assertThat(list).hasSize(2);
        assertThat(list.at("/1/id")).isEqualTo(made.at("/id"));
        assertThat(list.at("/1").has("valid_until")).isTrue();
        assertThat(KeyRows.secrets(made)).isEqualTo(1);
        assertThat(KeyRows.text("SELECT coalesce(valid_until::text, 'in use') FROM referral.sealing_key WHERE id = '%s'"
                        .formatted(brought.at("/id").asText())))
                .as("a key that the organisation holds is the organisation's to replace")
                .isEqualTo("in use");

        KeyRows.execute("UPDATE referral.sealing_key SET valid_until = valid_until - interval '8 days' WHERE id = '%s'"
                .formatted(made.at("/id").asText()));
        assertThat(RecurringJobs.run("sealing-keys")).isTrue();
        assertThat(keys(manager).at("/1").has("destroyed_at")).isTrue();
        assertThat(KeyRows.secrets(made)).isZero();
        assertThat(KeyRows.text("SELECT string_agg(action, ' ' ORDER BY id) FROM privacy.audit WHERE subject_id = '%s'"
                        .formatted(made.at("/id").asText())))
                .isEqualTo("CREATE CHANGE DELETE");
    }

    @Test
    void the_same_request_twice_makes_one_key() {
        var api = Api.as(manager);
        var key = Ids.next().toString();
        var first = api.send(
                api.posting("/v1/organisation-keys", Map.of("custody", "NODE")).header("Idempotency-Key", key));
        var again = api.send(
                api.posting("/v1/organisation-keys", Map.of("custody", "NODE")).header("Idempotency-Key", key));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(keys(manager)).hasSize(1);
    }

    private static JsonNode keys(Member member) {
        return Api.as(member).get("/v1/organisation-keys").json().at("/items");
    }

    private JsonNode replace(Map<String, Object> request, int status) {
        var answer = Api.as(manager).post("/v1/organisation-keys", request);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        return answer.json();
    }

    private JsonNode register(ECKey key, int status) {
        return replace(Map.of("custody", "EXTERNAL", "jwk", json(key)), status);
    }

    private static JsonNode register(Member member, ECKey key) {
        return Api.as(member)
                .post("/v1/organisation-keys", Map.of("custody", "EXTERNAL", "jwk", json(key)))
                .json();
    }

    private static Api.Answer lose(Member member, JsonNode key) {
        return Api.as(member).post("/v1/organisation-keys/" + key.at("/id").asText() + "/loss", "");
    }

    private static JsonNode json(ECKey key) {
        return Json.read(key.toJSONString(), JsonNode.class);
    }

    private static long daysFromNow(JsonNode time) {
        return Duration.between(TestClock.now(), Instant.parse(time.asText())).toDays();
    }
}

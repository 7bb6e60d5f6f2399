package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contact data over HTTP, from the sender to the centre that accepted. */
class ClientDataIT extends ApiIT {
    private final WarmFixture fixture = WarmFixture.create();

    @Test
    void the_centre_opens_what_the_sender_entered_once_it_has_accepted() {
        var issued = fixture.issue();
        assertThat(issued.at("/grade").asText()).isEqualTo("WARM");
        assertThat(issued.at("/announced").asBoolean()).isTrue();
        fixture.accept(issued);
        var opened = fixture.open(issued);
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.json().at("/custody").asText()).isEqualTo("NODE");
        assertThat(opened.json().has("envelope")).isFalse();
        assertThat(opened.json().at("/client"))
                .hasToString(
                        """
                        {"channel":"PHONE","value":"+493023125900","name":"Muster",\
                        "safe_times":[{"weekday":"MO","from":"18:00","to":"20:00"}],\
                        "leave_no_message":true,"do_not_say_who_calls":false}""");
    }

    @Test
    void nothing_is_released_before_acceptance_nor_while_that_can_be_undone_nor_after_the_end() {
        var issued = fixture.issue();
        assertRefused(fixture.open(issued), 409, "client-data-not-released");
        fixture.both().command(issued, "seen", 1, Map.of());
        assertRefused(fixture.open(issued), 409, "client-data-not-released");
        var accepted = Api.as(fixture.receiver()).command(path(issued) + "/acceptance", 2, Map.of());
        assertThat(accepted.status()).isEqualTo(200);
        assertRefused(fixture.open(issued), 409, "client-data-not-released");

        var declined = fixture.issue();
        fixture.both().command(declined, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        assertRefused(fixture.open(declined), 409, "client-data-not-released");
    }

    @Test
    void an_issue_that_is_undone_leaves_nothing_sealed_for_the_centre() throws SQLException {
        var sender = Api.as(fixture.sender());
        var issued = sender.post("/v1/referrals", fixture.request(WarmFixture.CLIENT))
                .json();
        assertThat(WarmFixture.state(fixture.sender(), issued)).isEqualTo("SEALED");

        var draft = sender.command(path(issued) + "/undo", 1, "").json();

        assertThat(draft.at("/status").asText()).isEqualTo("DRAFT");
        assertThat(WarmFixture.state(fixture.sender(), issued)).isEqualTo("AWAITED");
        var left = "SELECT (SELECT count(*) FROM referral.client_data WHERE referral_id = '%1$s')"
                + " + (SELECT count(*) FROM platform.event WHERE payload ->> 'referral_id' = '%1$s')";
        assertThat(KeyRows.text(left.formatted(issued.at("/id").asText()))).isEqualTo("0");

        var again = fixture.request().retain("notice_text_version", "consents");
        var version = draft.at("/version").asLong();
        assertThat(sender.command(path(issued) + "/issuance", version, again).status())
                .isEqualTo(200);
        TestClock.release();
        var accepted = Api.as(fixture.receiver());
        accepted.command(
                path(issued) + "/acceptance",
                accepted.get(path(issued)).json().at("/version").asLong(),
                Map.of());
        TestClock.release();
        assertRefused(fixture.open(issued), 409, "client-data-missing");
    }

    @Test
    void what_was_issued_leaves_its_trace_whatever_the_application_asks_for() throws SQLException {
        var issued = fixture.issue();
        var delete =
                "WITH gone AS (DELETE FROM referral.client_data WHERE referral_id = '%s' RETURNING 1) SELECT count(*) FROM gone"
                        .formatted(issued.at("/id").asText());
        assertThat(KeyRows.asApp(delete, fixture.sender())).isEqualTo("0");
    }

    @Test
    void a_client_who_has_arrived_has_released_them_herself() {
        var issued = fixture.issue();
        fixture.both().redeem(issued.at("/voucher/code").asText());
        assertThat(fixture.open(issued).status()).isEqualTo(200);
    }

    @Test
    void nobody_but_the_centre_opens_them() {
        var accepted = fixture.issuedAndAccepted();
        assertRefused(WarmFixture.open(Member.of("partner"), accepted), 404, "not-found");
        assertRefused(WarmFixture.open(fixture.sender(), accepted), 403, "not-permitted");
        assertRefused(WarmFixture.open(Member.of("coordinator"), accepted), 403, "not-permitted");
        assertRefused(WarmFixture.open(Member.of("admin"), accepted), 403, "not-permitted");
        assertThat(Api.anonymous()
                        .post(path(accepted) + "/client-data/opening", "")
                        .status())
                .isEqualTo(401);
        assertThat(Api.as(Member.of("partner"))
                        .get(path(accepted) + "/client-data")
                        .status())
                .isEqualTo(404);
        var otherTeam = Member.in(fixture.sender().participant(), "streetworker");
        assertThat(Api.as(otherTeam).get(path(accepted) + "/client-data").status())
                .isEqualTo(404);
        assertThat(Api.as(otherTeam)
                        .post(path(accepted) + "/client-data/resealing", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_referral_with_a_code_has_none() {
        var code = fixture.both().issueWithFeedback();
        fixture.accept(code);
        assertRefused(fixture.open(code), 404, "not-found");
        assertThat(Api.as(fixture.sender()).get(path(code) + "/client-data").status())
                .isEqualTo(404);
    }

    @Test
    void both_organisations_see_what_became_of_them_and_neither_sees_them() {
        var accepted = fixture.issuedAndAccepted();
        assertThat(WarmFixture.look(fixture.sender(), accepted)
                        .at("/entered_by")
                        .asText())
                .isEqualTo("SENDER");
        assertThat(WarmFixture.look(fixture.receiver(), accepted).has("handed_over_at"))
                .isFalse();
        fixture.open(accepted);
        var forReceiver = Api.as(fixture.receiver()).get(path(accepted) + "/client-data");
        assertThat(forReceiver.json().at("/state").asText()).isEqualTo("SEALED");
        assertThat(forReceiver.json().has("handed_over_at")).isTrue();
        assertThat(WarmFixture.look(fixture.sender(), accepted).at("/handed_over_at"))
                .isEqualTo(forReceiver.json().at("/handed_over_at"));
        for (var member : new Member[] {fixture.sender(), fixture.receiver()}) {
            for (var path : new String[] {"", "/events", "/client-data"}) {
                assertThat(Api.as(member).get(path(accepted) + path).http().body())
                        .doesNotContain("23125900", "Muster\"");
            }
        }
    }

    @Test
    void without_feedback_the_sender_does_not_see_whether_the_centre_opened_them() {
        ObjectNode request = TestRequest.withoutFeedback(fixture.both().offer()).put("grade", "WARM");
        request.set("client", Json.read(WarmFixture.CLIENT, JsonNode.class));
        var issued = fixture.both().issue(request);
        var untouched = WarmFixture.look(fixture.sender(), issued);
        fixture.both().redeem(issued.at("/voucher/code").asText());
        assertThat(fixture.open(issued).status()).isEqualTo(200);
        assertThat(WarmFixture.look(fixture.receiver(), issued).has("handed_over_at"))
                .isTrue();
        assertThat(WarmFixture.look(fixture.sender(), issued)).isEqualTo(untouched);
    }

    @Test
    void every_opening_is_in_the_audit_trail_and_on_the_clients_page() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        assertThat(WarmFixture.lookAsClient(accepted).json().at("/openings")).isEmpty();
        fixture.open(accepted);
        WarmFixture.open(fixture.receiver().colleague("partner"), accepted);
        assertThat(KeyRows.text(
                        """
                        SELECT string_agg(participant_id || ' ' || (detail ->> 'custody'), ',') FROM privacy.audit
                         WHERE subject_id = '%s' AND action = 'OPEN_SEALED'"""
                                .formatted(accepted.at("/id").asText())))
                .isEqualTo("%1$s NODE,%1$s NODE".formatted(fixture.receiver().participant()));
        var seen = WarmFixture.lookAsClient(accepted);
        assertThat(seen.json().at("/openings")).hasSize(2);
        assertThat(seen.json().at("/openings").findValuesAsText("organization"))
                .containsOnly("Musterträger " + fixture.receiver().participant());
        assertThat(seen.json().at("/openings/0").has("opened_at")).isTrue();
        assertThat(seen.http().body()).doesNotContain("23125900");
    }

    @Test
    void when_the_opening_cannot_be_recorded_nothing_is_given_out() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        KeyRows.execute("REVOKE INSERT ON privacy.audit FROM verweisnetz_app");
        try {
            var refused = fixture.open(accepted);
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.http().body()).doesNotContain("23125900");
        } finally {
            KeyRows.execute("GRANT INSERT ON privacy.audit TO verweisnetz_app");
        }
        assertThat(WarmFixture.lookAsClient(accepted).json().at("/openings")).isEmpty();
        assertThat(fixture.open(accepted).status()).isEqualTo(200);
    }

    @Test
    void without_the_clients_consent_no_contact_data_leave() {
        var request = fixture.request(WarmFixture.CLIENT);
        request.putArray("consents");
        TestRequest.give(request, "FEEDBACK");
        assertRefused(Api.as(fixture.sender()).post("/v1/referrals", request), 409, "consent-missing");
        var later = fixture.request();
        later.putArray("consents");
        assertRefused(Api.as(fixture.sender()).post("/v1/referrals", later), 409, "consent-missing");
    }

    @Test
    void contact_data_go_with_warm_only_and_warm_goes_to_offers_that_take_it() {
        var code = fixture.request(WarmFixture.CLIENT).put("grade", "CODE");
        assertBroken(code, "/client", "client-with-warm");
        var draft = fixture.request(WarmFixture.CLIENT).put("draft", true);
        assertBroken(draft, "/client", "client-with-issuance");
        assertBroken(fixture.request(WarmFixture.CLIENT).put("announced", false), "/announced", "warm-announced");
        var other = TestOffer.of(fixture.receiver());
        assertBroken(fixture.request().put("offer_id", other.id().toString()), "/offer_id", "offer-takes-no-warm");
    }

    @Test
    void what_was_prepared_is_issued_with_contact_data() {
        var draft = Api.as(fixture.sender())
                .post("/v1/referrals", fixture.request().put("draft", true))
                .json();
        var body = Json.read(
                """
                {"notice_text_version": "2026-2", "consents": [
                  {"purpose": "FORWARD", "text_version": "2026-2", "language": "ro", "channel": "CHAT"}], "client": %s}"""
                        .formatted(WarmFixture.CLIENT),
                JsonNode.class);
        var issued = Api.as(fixture.sender()).command(path(draft) + "/issuance", 1, body);
        assertThat(issued.status()).as(issued.http().body()).isEqualTo(200);
        assertThat(WarmFixture.state(fixture.sender(), draft)).isEqualTo("SEALED");
    }

    @Test
    void a_number_that_reaches_nobody_is_refused_and_not_quoted() {
        var answer = Api.as(fixture.sender())
                .post("/v1/referrals", fixture.request("{\"channel\":\"PHONE\",\"value\":\"muster-nummer\"}"));
        assertRefused(answer, 422, "client-data-rule");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/client/value");
        assertThat(answer.http().body()).doesNotContain("muster-nummer");
        var misshapen = Api.as(fixture.sender())
                .post(
                        "/v1/referrals",
                        fixture.request(
                                "{\"channel\":\"PHONE\",\"value\":\"0\",\"safe_times\":[{\"weekday\":\"MO\",\"from\":\"25:00\",\"to\":\"26:00\"}]}"));
        assertRefused(misshapen, 400, "validation");
        assertThat(misshapen.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/client/safe_times/0/from", "/client/safe_times/0/to", "/client/value");
    }

    @Test
    void the_same_key_with_other_contact_data_is_another_request() {
        var key = Ids.next().toString();
        var first = ReferralFixture.post(fixture.sender(), "/v1/referrals", key, fixture.request(WarmFixture.CLIENT));
        assertThat(first.status()).isEqualTo(201);
        var again = ReferralFixture.post(fixture.sender(), "/v1/referrals", key, fixture.request(WarmFixture.CLIENT));
        assertThat(again.json().at("/id")).isEqualTo(first.json().at("/id"));
        var other = fixture.request(WarmFixture.CLIENT.replace("23125900", "23125901"));
        assertRefused(ReferralFixture.post(fixture.sender(), "/v1/referrals", key, other), 422, "key-reused");
    }

    @Test
    void the_data_lie_in_the_database_for_its_two_organisations_only() throws SQLException {
        var issued = fixture.issue();
        var sql = "SELECT count(*) FROM referral.client_data WHERE referral_id = '%s'"
                .formatted(issued.at("/id").asText());
        assertThat(KeyRows.asApp(sql, fixture.sender())).isEqualTo("1");
        assertThat(KeyRows.asApp(sql, fixture.receiver())).isEqualTo("1");
        assertThat(KeyRows.asApp(sql, Member.of("partner"))).isEqualTo("0");
        assertThat(KeyRows.asApp(sql, null)).isEqualTo("0");
    }

    private void assertBroken(ObjectNode request, String pointer, String code) {
        var answer = Api.as(fixture.sender()).post("/v1/referrals", request);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
    }

    static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.json().at("/code").asText()).isEqualTo(code);
        assertThat(answer.json().has("client")).isFalse();
    }
}

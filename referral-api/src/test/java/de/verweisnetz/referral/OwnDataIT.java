package de.verweisnetz.referral;

import static de.verweisnetz.referral.ClientDataIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client's own hand on her contact data, with nothing but her credential. */
class OwnDataIT extends ApiIT {
    private final WarmFixture fixture = WarmFixture.create();

    @Test
    void she_enters_them_herself_unseen_by_the_streetworker_and_the_centre_opens_them() {
        var issued = fixture.issueWithoutData();
        assertThat(WarmFixture.state(fixture.sender(), issued)).isEqualTo("AWAITED");
        assertThat(WarmFixture.lookAsClient(issued).json().at("/state").asText())
                .isEqualTo("AWAITED");
        fixture.accept(issued);
        assertRefused(fixture.open(issued), 409, "client-data-missing");

        var entered = WarmFixture.enter(issued, WarmFixture.CLIENT);
        assertThat(entered.status()).as(entered.http().body()).isEqualTo(200);
        assertThat(entered.header("Cache-Control")).isEqualTo("no-store");
        assertThat(entered.json().at("/entered_by").asText()).isEqualTo("CLIENT");
        assertThat(entered.http().body()).doesNotContain("23125900");
        assertThat(Json.write(WarmFixture.look(fixture.sender(), issued))).doesNotContain("23125900");
        assertThat(fixture.open(issued).json().at("/client/value").asText()).isEqualTo(WarmFixture.NUMBER);
    }

    @Test
    void her_own_copy_holds_what_she_entered_herself_and_each_time_is_recorded() throws SQLException {
        var issued = fixture.issueWithoutData();
        WarmFixture.enter(issued, WarmFixture.CLIENT);
        var credential = Map.of("token", WarmFixture.token(issued));

        var copy = Api.anonymous().post("/v1/client-data/export", credential);

        assertThat(copy.json().at("/contact_data/value").asText()).isEqualTo(WarmFixture.NUMBER);
        assertThat(copy.header("Cache-Control")).isEqualTo("no-store");
        assertThat(KeyRows.text(
                        """
                        SELECT count(*) FROM privacy.audit a JOIN referral.client_data d ON d.id = a.subject_id
                         WHERE a.action = 'OPEN_SEALED' AND a.subject_type = 'client-data' AND a.member_id IS NULL
                           AND d.referral_id = '%s'"""
                                .formatted(issued.at("/id").asText())))
                .isEqualTo("1");
        assertThat(Api.anonymous()
                        .post(
                                "/v1/client-data/requests",
                                Map.of("token", WarmFixture.token(issued), "kind", "RESTRICTION"))
                        .http()
                        .body())
                .doesNotContain("23125900");
        assertThat(KeyRows.asApp("SELECT count(*) FROM referral.own_envelope('', '')", fixture.receiver()))
                .isEqualTo("0");
    }

    @Test
    void her_copy_does_not_hold_what_the_streetworker_entered_nor_what_was_forgotten() throws SQLException {
        var bySender = fixture.issue();
        assertThat(export(bySender).has("contact_data")).isFalse();
        var hers = fixture.issueWithoutData();
        WarmFixture.enter(hers, WarmFixture.CLIENT);
        Api.anonymous().post("/v1/client-page/consents/FORWARD/withdrawal", Map.of("token", WarmFixture.token(hers)));
        assertThat(export(hers).has("contact_data")).isFalse();
    }

    private static JsonNode export(JsonNode referral) {
        return Api.anonymous()
                .post("/v1/client-data/export", Map.of("token", WarmFixture.token(referral)))
                .json();
    }

    @Test
    void her_full_code_is_as_good_as_her_token_and_the_reference_is_not() {
        var issued = fixture.issueWithoutData();
        var code = issued.at("/voucher/code").asText();
        var client = Json.read(WarmFixture.CLIENT, Map.class);
        assertThat(Api.anonymous()
                        .post("/v1/client-page/contact-data/entry", Map.of("code", code, "client", client))
                        .status())
                .isEqualTo(200);
        assertThat(Api.anonymous()
                        .post("/v1/client-page/contact-data", Map.of("code", code))
                        .json()
                        .at("/state")
                        .asText())
                .isEqualTo("SEALED");
        var reference = issued.at("/reference").asText();
        assertRefused(
                Api.anonymous().post("/v1/client-page/contact-data", Map.of("code", reference)), 404, "not-found");
        assertRefused(
                Api.anonymous().post("/v1/client-page/contact-data", Map.of("token", "A".repeat(22))),
                404,
                "not-found");
        assertRefused(
                Api.anonymous()
                        .post("/v1/client-page/contact-data", Map.of("token", WarmFixture.token(issued), "code", code)),
                400,
                "validation");
    }

    @Test
    void what_she_enters_takes_the_place_of_what_the_sender_entered() {
        var accepted = fixture.issuedAndAccepted();
        fixture.open(accepted);
        WarmFixture.enter(accepted, "{\"channel\":\"EMAIL\",\"value\":\"muster@example.org\"}");
        var opened = fixture.open(accepted);
        assertThat(opened.json().at("/client/value").asText()).isEqualTo("muster@example.org");
        assertThat(WarmFixture.lookAsClient(accepted).json().at("/openings")).hasSize(2);
    }

    @Test
    void a_referral_with_a_code_takes_none_and_one_that_has_ended_takes_no_more() {
        var code = fixture.both().issueWithFeedback();
        assertRefused(WarmFixture.enter(code, WarmFixture.CLIENT), 404, "not-found");
        assertRefused(WarmFixture.lookAsClient(code), 404, "not-found");
        var declined = fixture.issueWithoutData();
        fixture.both().command(declined, "decline", 1, Map.of("reason", "LANGUAGE"));
        assertRefused(WarmFixture.enter(declined, WarmFixture.CLIENT), 409, "illegal-transition");
    }

    @Test
    void what_reaches_nobody_is_refused_with_its_place() {
        var refused = WarmFixture.enter(fixture.issueWithoutData(), "{\"channel\":\"SIGNAL\",\"value\":\"@muster\"}");
        assertRefused(refused, 422, "client-data-rule");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/client/value");
    }

    @Test
    void without_her_consent_nothing_is_sealed() throws SQLException {
        var issued = fixture.issueWithoutData();
        KeyRows.execute("DELETE FROM referral.consent WHERE referral_id = '%s'"
                .formatted(issued.at("/id").asText()));
        assertRefused(WarmFixture.enter(issued, WarmFixture.CLIENT), 409, "consent-missing");
    }

    @Test
    void her_entry_is_in_the_log_of_events_for_both_organisations_and_in_the_audit_trail_without_a_name()
            throws SQLException {
        var issued = fixture.issueWithoutData();
        WarmFixture.enter(issued, WarmFixture.CLIENT);
        assertThat(KeyRows.text("SELECT type || ' ' || actor FROM platform.event WHERE payload ->> 'referral_id' = '%s'"
                        .formatted(issued.at("/id").asText())))
                .isEqualTo("CLIENT_DATA_SEALED CLIENT");
        assertThat(KeyRows.text(
                        """
                        SELECT a.action || ' ' || coalesce(a.member_id::text, 'nobody') FROM privacy.audit a
                          JOIN referral.client_data d ON d.id = a.subject_id WHERE d.referral_id = '%s'"""
                                .formatted(issued.at("/id").asText())))
                .isEqualTo("CHANGE nobody");
    }
}

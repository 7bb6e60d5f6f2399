package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConsentTextsIT extends ApiIT {

    @Test
    void a_streetworker_gets_the_texts_in_the_language_of_the_client() {
        var api = Api.as(Member.of("streetworker"));
        var all = api.get("/v1/consent-texts?language=pl").json().at("/items");
        assertThat(all.findValuesAsText("purpose"))
                .containsExactly("NOTICE", "FORWARD", "FEEDBACK", "SPECIAL_CATEGORY", "SECRECY_RELEASE");
        var one =
                api.get("/v1/consent-texts?language=bg&purpose=FEEDBACK").json().at("/items");
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/language").asText()).isEqualTo("bg");
        var foreign = api.get("/v1/consent-texts?language=tr&purpose=NOTICE").json();
        assertThat(foreign.at("/items/0/language").asText()).isEqualTo("en");
        assertThat(api.get("/v1/consent-texts").status()).isEqualTo(400);
        assertThat(api.get("/v1/consent-texts?language=pl&purpose=ALL").status())
                .isEqualTo(400);
    }

    @Test
    void texts_that_nobody_has_reviewed_say_so_and_can_be_used_in_a_demonstration() {
        var text = Api.as(Member.of("streetworker"))
                .get("/v1/consent-texts?language=de&purpose=NOTICE")
                .json()
                .at("/items/0");
        assertThat(text.at("/reviewed").asBoolean()).isFalse();
        assertThat(text.at("/usable").asBoolean()).isTrue();
        assertThat(text.has("reviewed_on")).isFalse();
    }

    @Test
    void the_wording_follows_the_law_of_the_centre_and_the_data_that_travel() {
        var api = Api.as(Member.of("streetworker"));
        var offer = TestOffer.of(Member.of("partner")).boundBy("DSG_EKD");
        var path = "/v1/consent-texts?language=de&purpose=FORWARD&offer_id=" + offer.id();
        var code = api.get(path).json().at("/items/0");
        assertThat(code.at("/law").asText()).isEqualTo("DSG_EKD");
        assertThat(code.at("/scope").asText()).isEqualTo("CODE");
        assertThat(code.at("/text").asText()).contains("DSG-EKD", "Kein Name");
        var warm = api.get(path + "&grade=WARM").json().at("/items/0");
        assertThat(warm.at("/scope").asText()).isEqualTo("WARM");
        assertThat(warm.at("/text").asText()).contains("DSG-EKD", "Kontaktdaten");
        assertThat(api.get(path + "&grade=SIGNPOST").status()).isEqualTo(400);
    }

    @Test
    void a_consent_is_recorded_with_text_language_channel_and_both_sides() throws SQLException {
        var fixture = ReferralFixture.create();
        var referral = fixture.issueWithFeedback();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT * FROM referral.consent WHERE referral_id = '%s' AND purpose = 'FEEDBACK'"
                                .formatted(referral.at("/id").asText()))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("direction")).isEqualTo("BACK");
            assertThat(row.getString("text_version")).isEqualTo("2026-2");
            assertThat(row.getString("language")).isEqualTo("ro");
            assertThat(row.getString("channel")).isEqualTo("CHAT");
            assertThat(row.getObject("asked_by")).isEqualTo(fixture.sender().id());
            assertThat(row.getObject("receiver_org"))
                    .isEqualTo(fixture.receiver().participant());
            assertThat(row.getObject("organization_id"))
                    .isEqualTo(fixture.offer().organization());
            assertThat(row.next()).isFalse();
        }
    }
}

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
        assertThat(one.at("/0/language").asText()).isEqualTo("en");
        assertThat(api.get("/v1/consent-texts").status()).isEqualTo(400);
        assertThat(api.get("/v1/consent-texts?language=pl&purpose=ALL").status())
                .isEqualTo(400);
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
            assertThat(row.getString("text_version")).isEqualTo("2026-1");
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

package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of a consent when its referral has been erased. */
class ConsentProofsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final JsonNode referral = fixture.issue(TestRequest.to(fixture.offer()));

    @Test
    void a_record_is_proved_after_its_referral_has_been_erased() throws SQLException {
        var record = consents().get(0);
        erase();

        assertThat(Api.as(sender).get(path(referral)).status()).isEqualTo(404);
        var answer = prove(record);
        assertThat(answer.at("/proved").asBoolean()).isTrue();
        assertThat(LocalDate.parse(answer.at("/made_on").asText()))
                .isBeforeOrEqualTo(LocalDate.now().plusDays(1));
    }

    @Test
    void a_record_with_any_change_is_not_proved() {
        var record = consents().get(0);
        for (var change : Map.of(
                        "purpose", "SECRECY_RELEASE",
                        "text_version", "2026-1",
                        "language", "pl",
                        "law", "KDG",
                        "scope", "WARM",
                        "channel", "ON_SITE",
                        "given_at", "2026-01-05T09:00:00Z",
                        "asked_as", "CLIENT",
                        "recipient_id", sender.participant().toString(),
                        "id", sender.id().toString())
                .entrySet()) {
            var forged = ((ObjectNode) record.deepCopy()).put(change.getKey(), change.getValue());
            var answer = prove(forged);
            assertThat(answer.at("/proved").asBoolean()).as(change.getKey()).isFalse();
            assertThat(answer.has("made_on")).isFalse();
        }
    }

    @Test
    void that_it_was_taken_back_is_proved_as_well() {
        Api.as(sender).post(path(referral) + "/consents/FEEDBACK/withdrawal", Map.of("channel", "CHAT"));
        for (var record : consents()) {
            assertThat(prove(record).at("/proved").asBoolean()).isTrue();
            if (record.has("withdrawn_at")) {
                var hidden = (ObjectNode) record.deepCopy();
                hidden.remove("withdrawn_channel");
                assertThat(prove(hidden).at("/proved").asBoolean()).isFalse();
            }
        }
    }

    @Test
    void the_proof_holds_nothing_of_the_client_and_the_application_cannot_read_it() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var columns = statement.executeQuery(
                        """
                        SELECT string_agg(column_name, ' ' ORDER BY column_name) FROM information_schema.columns
                         WHERE table_schema = 'referral' AND table_name = 'consent_proof'""")) {
            columns.next();
            assertThat(columns.getString(1)).isEqualTo("consent_id event made_on proof");
        }
        try (var connection = TestDatabase.as("app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM referral.consent_proof"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_notice_is_recorded_with_text_language_channel_and_who_gave_it() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM referral.notice WHERE referral_id = '%s'"
                        .formatted(referral.at("/id").asText()))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("text_version")).isEqualTo("2026-2");
            assertThat(row.getString("language")).isEqualTo("ro");
            assertThat(row.getString("law")).isEqualTo("GDPR_BDSG");
            assertThat(row.getString("scope")).isEqualTo("CODE");
            assertThat(row.getString("channel")).isEqualTo("CHAT");
            assertThat(row.getTimestamp("given_at")).isNotNull();
            assertThat(row.getObject("given_by")).isEqualTo(sender.id());
        }
    }

    private JsonNode consents() {
        return Api.as(sender).get(path(referral) + "/consents").json().at("/items");
    }

    private JsonNode prove(JsonNode record) {
        var answer = Api.as(Member.of("dpo")).post("/v1/consent-proofs", record);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private void erase() throws SQLException {
        try (var connection = TestDatabase.as("jobs");
                var statement = connection.createStatement()) {
            var gone = statement.executeUpdate("DELETE FROM referral.referral WHERE id = '%s'"
                    .formatted(referral.at("/id").asText()));
            assertThat(gone).isEqualTo(1);
        }
    }
}

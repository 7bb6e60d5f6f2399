package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client agrees to and takes back on her own page, with nothing but her token or code. */
class ClientConsentsIT extends ApiIT {
    private static final String PAGE = "/v1/client-page/consents";

    private final ReferralFixture fixture = ReferralFixture.create();
    private final Api sender = Api.as(fixture.sender());

    @Test
    void she_reads_what_she_agreed_to_and_what_she_can_be_asked() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        var page = post("", token(referral)).json();
        assertThat(page.at("/items").findValuesAsText("purpose")).containsExactly("FORWARD");
        assertThat(page.at("/texts").findValuesAsText("purpose")).contains("NOTICE", "FEEDBACK");
        assertThat(page.at("/texts/0/language").asText()).isEqualTo("ro");
        assertThat(post("", code(referral)).json()).isEqualTo(page);
    }

    @Test
    void she_lets_the_centre_report_and_the_sender_learns_what_it_missed() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        fixture.redeem(referral.at("/voucher/code").asText());
        var given = post("/FEEDBACK", agreed(token(referral)));
        assertThat(given.status()).as(given.http().body()).isEqualTo(200);
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given.json().at("/items/1/asked_as").asText()).isEqualTo("CLIENT");
        assertThat(given.json().at("/items/1/channel").asText()).isEqualTo("CLIENT_PAGE");
        assertThat(sender.get(path(referral)).json().at("/handover").asText()).isEqualTo("ARRIVED");
        assertThat(eventTypes(fixture.sender(), referral)).contains("CONSENT_GIVEN");
        var twice = post("/FEEDBACK", agreed(token(referral)));
        assertThat(twice.json().at("/code").asText()).isEqualTo("consent-known");
    }

    @Test
    void she_takes_back_what_somebody_else_has_recorded() {
        var referral = fixture.issueWithFeedback();
        var left = post("/FEEDBACK/withdrawal", token(referral)).json();
        assertThat(left.at("/items").findValuesAsText("withdrawn_channel")).containsExactly("CLIENT_PAGE");
        fixture.redeem(referral.at("/voucher/code").asText());
        assertThat(sender.get(path(referral)).json().at("/handover").asText()).isEqualTo("PENDING");
    }

    @Test
    void without_her_yes_to_pass_it_on_what_was_announced_is_withdrawn() {
        var referral = fixture.issueWithFeedback();
        assertThat(post("/FORWARD/withdrawal", code(referral)).status()).isEqualTo(200);
        var told = Api.as(fixture.receiver()).get(path(referral)).json();
        assertThat(told.at("/status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void under_16_she_needs_a_counsellor() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        var minor = agreed(token(referral));
        minor.put("under_16", true);
        var refused = post("/FEEDBACK", minor);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/code").asText()).isEqualTo("consent-rule");
    }

    @Test
    void what_was_never_issued_and_a_reference_alone_open_nothing() {
        var referral = fixture.issueWithFeedback();
        for (var wrong : List.of(
                Map.<String, Object>of("token", "AAAAAAAAAAAAAAAAAAAAAA"),
                Map.<String, Object>of("code", referral.at("/reference").asText()))) {
            assertThat(post("", wrong).status()).isEqualTo(404);
            assertThat(post("/FEEDBACK", agreed(wrong)).status()).isEqualTo(404);
            assertThat(post("/FEEDBACK/withdrawal", wrong).status()).isEqualTo(404);
        }
        assertThat(post("", Map.of()).status()).isEqualTo(400);
        assertThat(post("", token(referral)).json().at("/items").findValues("withdrawn_at"))
                .isEmpty();
    }

    @Test
    void in_the_database_she_reaches_her_own_referral_and_no_other() throws SQLException {
        var hers = fixture.issueWithFeedback();
        var other = fixture.issueWithFeedback();
        try (var connection = TestDatabase.as("app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('app.client_referral', '%s', true)"
                    .formatted(hers.at("/id").asText()));
            try (var rows = statement.executeQuery("SELECT id::text FROM referral.referral")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(hers.at("/id").asText());
                assertThat(rows.next()).isFalse();
            }
            assertThat(statement.executeUpdate(
                            "UPDATE referral.consent SET withdrawn_at = now(), withdrawn_channel = 'CLIENT_PAGE' WHERE referral_id = '%s'"
                                    .formatted(other.at("/id").asText())))
                    .isZero();
            connection.rollback();
        }
    }

    private static Api.Answer post(String path, Object body) {
        var api = Api.anonymous();
        return api.send(api.posting(PAGE + path, body));
    }

    private static Map<String, Object> agreed(Map<String, Object> credential) {
        var agreed = new HashMap<>(credential);
        agreed.put("text_version", "2026-2");
        agreed.put("language", "ro");
        return agreed;
    }

    private static Map<String, Object> token(JsonNode referral) {
        var url = referral.at("/voucher/url").asText();
        return Map.of("token", url.substring(url.lastIndexOf('/') + 1));
    }

    private static Map<String, Object> code(JsonNode referral) {
        return Map.of("code", referral.at("/voucher/code").asText());
    }
}

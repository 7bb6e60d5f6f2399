package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.verweisnetz.privacy.Officer;
import de.verweisnetz.referral.voucher.CodesInBulk;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What wrong codes lead to, at a centre's desk and on the client's page. */
class WrongCodesIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();

    @Test
    void after_twenty_wrong_codes_an_organisation_has_to_wait_even_with_a_right_one() {
        var right = fixture.issueWithFeedback().at("/voucher/code").asText();
        for (int i = 0; i < 20; i++) {
            assertThat(fixture.redeem(CodesInBulk.neverIssued()).status()).isEqualTo(404);
        }
        var refused = fixture.redeem(CodesInBulk.neverIssued());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/code").asText()).isEqualTo("too-many-wrong-codes");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 181);
        assertThat(fixture.redeem(right).status()).isEqualTo(429);

        // The code itself is not locked: the client still reads her page with it.
        assertThat(client(right, "203.0.113.9").status()).isEqualTo(200);
        assertThat(ReferralFixture.create().redeem(CodesInBulk.neverIssued()).status())
                .as("another organisation")
                .isEqualTo(404);
    }

    @Test
    void typing_errors_and_codes_used_before_are_not_tries() {
        var used = fixture.issueWithFeedback().at("/voucher/code").asText();
        fixture.redeem(used);
        for (int i = 0; i < 21; i++) {
            assertThat(fixture.redeem("VN-123456-12345678-00").status()).isEqualTo(422);
            assertThat(fixture.redeem(used).status()).isEqualTo(410);
        }
        assertThat(fixture.redeem(CodesInBulk.neverIssued()).status()).isEqualTo(404);
    }

    @Test
    void the_fifth_wrong_secret_for_a_reference_raises_an_alarm_wherever_it_was_entered() throws SQLException {
        var referral = fixture.issueWithFeedback();
        var code = referral.at("/voucher/code").asText();
        var stranger = ReferralFixture.create();
        fixture.redeem(CodesInBulk.otherSecret(code));
        stranger.redeem(CodesInBulk.otherSecret(code));
        client(CodesInBulk.otherSecret(code), "203.0.113.10");
        client(CodesInBulk.otherSecret(code), "203.0.113.11");
        assertThat(alarm(referral, Member.of("coordinator")).isMissingNode()).isTrue();
        assertThat(auditedAlarms(referral)).isZero();

        client(CodesInBulk.otherSecret(code), "203.0.113.12");

        var own = Member.in(fixture.receiver().participant(), "dpo");
        for (var member : List.of(Member.of("coordinator"), Officer.ofTheNetwork(), own)) {
            var alarm = alarm(referral, member);
            assertThat(alarm.at("/wrong_secrets").asInt()).isEqualTo(5);
            assertThat(alarm.at("/receiver").asText())
                    .isEqualTo("Musterträger " + fixture.receiver().participant());
        }
        assertThat(alarm(referral, Member.of("dpo")).isMissingNode())
                .as("of another organisation")
                .isTrue();
        assertThat(auditedAlarms(referral)).isEqualTo(1);
        assertThat(fixture.redeem(code).status()).as("the code is not locked").isEqualTo(200);
    }

    @Test
    void a_right_code_that_is_addressed_to_others_is_no_wrong_secret() throws SQLException {
        var referral = fixture.issueWithFeedback();
        var stranger = ReferralFixture.create();
        for (int i = 0; i < 5; i++) {
            stranger.redeem(referral.at("/voucher/code").asText());
        }
        assertThat(auditedAlarms(referral)).isZero();
    }

    @Test
    void only_coordination_and_data_protection_officer_read_alarms() {
        for (var role : new String[] {"streetworker", "partner", "admin"}) {
            assertThat(Api.as(Member.of(role)).get("/v1/vouchers/alarms").status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_network_that_tries_codes_on_the_clients_page_is_slowed_down_and_others_are_not() {
        // One more is allowed each second, while the test asks as fast as it can.
        var answers = new ArrayList<Api.Answer>();
        do {
            answers.add(client(CodesInBulk.neverIssued(), "192.0.2." + answers.size() % 250));
        } while (answers.get(answers.size() - 1).status() == 404 && answers.size() < 500);
        assertThat(answers).hasSizeBetween(61, 499);
        var refused = answers.get(answers.size() - 1);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
        assertThat(client(CodesInBulk.neverIssued(), "198.51.100.1").status()).isEqualTo(404);
    }

    private static Api.Answer client(String code, String address) {
        var anyone = Api.anonymous();
        return anyone.send(
                anyone.posting("/v1/client-page", Map.of("code", code)).header("X-Forwarded-For", address));
    }

    private static JsonNode alarm(JsonNode referral, Member member) {
        var alarms = Api.as(member).get("/v1/vouchers/alarms").json().at("/items");
        return StreamSupport.stream(alarms.spliterator(), false)
                .filter(alarm -> alarm.at("/reference").equals(referral.at("/reference")))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static int auditedAlarms(JsonNode referral) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM privacy.audit WHERE action = 'ALARM' AND subject_id = '%s'"
                                .formatted(referral.at("/id").asText()))) {
            row.next();
            return row.getInt(1);
        }
    }
}

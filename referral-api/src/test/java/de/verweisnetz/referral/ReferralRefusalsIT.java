package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.ReferralFixture.redeem;
import static de.verweisnetz.referral.ReferralFixture.shift;
import static de.verweisnetz.referral.ReferralFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is refused, and how that is said. */
class ReferralRefusalsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final Member receiver = fixture.receiver();
    private final TestOffer offer = fixture.offer();

    @Test
    void a_step_needs_the_version_that_was_seen() {
        var issued = fixture.issue(TestRequest.to(offer));
        var api = Api.as(receiver);
        var missing = api.post(path(issued) + "/acceptance", Map.of());
        assertThat(missing.status()).isEqualTo(428);
        assertThat(missing.json().at("/errors/0/parameter").asText()).isEqualTo("If-Match");
        assertThat(api.command(path(issued) + "/acceptance", 7, Map.of()).status())
                .isEqualTo(412);
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_refused() {
        var issued = fixture.issue(TestRequest.to(offer));
        var refused = Api.as(receiver)
                .command(path(issued) + "/outcome", 1, Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("illegal-transition");
    }

    @Test
    void an_offer_that_takes_no_referrals_is_refused() {
        var authority = TestOffer.of(receiver, "JOBCENTER", "[\"CODE\"]");
        var cardsOnly = TestOffer.of(receiver, "MBE", "[]");
        for (var other : List.of(authority, cardsOnly, new TestOffer(Ids.next(), Ids.next()))) {
            var refused = Api.as(sender).post("/v1/referrals", TestRequest.to(other));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/code").asText()).isEqualTo("offer-takes-no-referrals");
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/offer_id");
        }
    }

    @Test
    void a_mistyped_code_is_called_a_typing_error() {
        var issued = fixture.issue(TestRequest.to(offer));
        var code = issued.at("/voucher/code").asText();
        var last = code.charAt(code.length() - 1) == '7' ? '8' : '7';
        var refused = redeem(receiver, code.substring(0, code.length() - 1) + last);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/code").asText()).isEqualTo("code-mistyped");
    }

    @Test
    void answers_that_break_a_rule_name_the_field() {
        var issued = fixture.issue(TestRequest.to(offer));
        assertRefused(issued, "decline", Map.of("reason", "OTHER"), "/text");
        assertRefused(issued, "decline", Map.of("reason", "OTHER", "text", "Ruf 030 23125067 an"), "/text");
        assertRefused(issued, "acceptance", Map.of("appointment_at", "2020-01-05T09:00:00Z"), "/appointment_at");
        assertRefused(issued, "acceptance", Map.of("appointment_text", "2. Stock"), "/appointment_text");
        assertRefused(
                issued,
                "acceptance",
                Map.of(
                        "appointment_at",
                        TestClock.now().plus(Duration.ofDays(3)),
                        "appointment_text",
                        "Fragen unter 030 23125067"),
                "/appointment_text");
        assertRefused(issued, "outcome", Map.of("outcome", "WITHDRAWN", "reporter", "CENTRE"), "/outcome");
        assertRefused(issued, "outcome", Map.of("outcome", "UNKNOWN", "reporter", "CLIENT_SELF"), "/reporter");
        assertThat(Api.as(receiver).get(path(issued)).json().at("/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_time_or_a_text_that_cannot_be_stored_names_the_field() {
        var accepted = fixture.command(fixture.issueWithFeedback(), "acceptance", 1, Map.of());
        for (var unreadable : List.of("+20000-01-01T10:00:00Z", "+1000000000-12-31T23:59:59Z")) {
            var answer =
                    Api.as(receiver).command(path(accepted) + "/appointment", 2, Map.of("appointment_at", unreadable));
            assertThat(answer.status()).as(unreadable).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/appointment_at");
        }
        var asked = Api.as(receiver)
                .command(path(fixture.issueWithFeedback()) + "/return", 1, Map.of("question", "Wann\0?"));
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.json().at("/errors/0/pointer").asText()).isEqualTo("/question");
        var deadline = Api.as(sender)
                .post(
                        "/v1/referrals",
                        TestRequest.to(offer).put("urgency", "DEADLINE").put("deadline", "+999999999-12-31"));
        assertThat(deadline.status()).isEqualTo(400);
        assertThat(deadline.json().at("/errors/0/pointer").asText()).isEqualTo("/deadline");
        assertThat(Api.anonymous().get("/v1/offers?text=a%00b").status()).isEqualTo(400);
    }

    @Test
    void an_old_code_is_of_no_more_use() throws SQLException {
        var issued = fixture.issue(TestRequest.to(offer));
        shift(issued, "expires_at = created_at");
        var refused = redeem(receiver, issued.at("/voucher/code").asText());
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.json().at("/code").asText()).isEqualTo("code-expired");
        assertThat(Api.as(sender).get(path(issued)).json().has("voucher")).isFalse();
        assertThat(texts(Api.as(receiver).get(path(issued)).json().at("/actions")))
                .doesNotContain("redemption");
    }

    private void assertRefused(JsonNode referral, String step, Object body, String pointer) {
        var refused = Api.as(receiver)
                .command(path(referral) + "/" + step, referral.at("/version").asLong(), body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }
}

package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.ReferralFixture.post;
import static de.verweisnetz.referral.ReferralFixture.redeem;
import static de.verweisnetz.referral.ReferralFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The way of a referral over HTTP. */
class ReferralsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final Member receiver = fixture.receiver();
    private final TestOffer offer = fixture.offer();

    @Test
    void a_referral_goes_from_the_code_to_the_outcome() {
        var issued = fixture.issue(TestRequest.to(offer));
        assertThat(issued.at("/status").asText()).isEqualTo("ISSUED");
        assertThat(issued.at("/role").asText()).isEqualTo("SENDER");
        assertThat(issued.at("/offer/organization").asText()).isEqualTo("Musterberatung");
        assertThat(issued.at("/voucher/code").asText())
                .startsWith(issued.at("/reference").asText());

        var inbox = Api.as(receiver).get("/v1/referrals?box=received").json();
        assertThat(inbox.at("/total").asInt()).isEqualTo(1);
        assertThat(inbox.at("/items/0/id")).isEqualTo(issued.at("/id"));
        assertThat(inbox.at("/items/0").has("voucher")).isFalse();
        assertThat(texts(inbox.at("/items/0/actions")))
                .containsExactly("seen", "return", "acceptance", "decline", "redemption");

        var seen = fixture.command(issued, "seen", 1, Map.of());
        assertThat(seen.at("/status").asText()).isEqualTo("SEEN");
        var accepted = fixture.command(issued, "acceptance", 2, Map.of("appointment_at", "2099-01-05T09:00:00Z"));
        assertThat(accepted.at("/status").asText()).isEqualTo("ACCEPTED");
        var arrived = redeem(receiver, issued.at("/voucher/code").asText());
        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.json().at("/status").asText()).isEqualTo("IN_COUNSELLING");
        assertThat(arrived.json().at("/handover").asText()).isEqualTo("ARRIVED");
        var closed = fixture.command(
                issued,
                "outcome",
                4,
                Map.of(
                        "outcome", "COUNSELLING_TAKEN_UP",
                        "reporter", "CENTRE",
                        "results",
                                List.of(Map.of(
                                        "code",
                                        "WAGE_RECOVERED",
                                        "amount",
                                        Map.of("amount_cents", 123456, "currency", "EUR")))));
        assertThat(closed.at("/status").asText()).isEqualTo("CLOSED");
        assertThat(texts(closed.at("/actions"))).containsExactly("reopening");

        var sent = Api.as(sender).get(path(issued)).json();
        assertThat(sent.at("/outcome").asText()).isEqualTo("COUNSELLING_TAKEN_UP");
        assertThat(sent.at("/results/0/amount/amount_cents").asInt()).isEqualTo(123456);
        assertThat(sent.has("voucher")).isFalse();
        assertThat(eventTypes(sender, issued))
                .containsExactly("ISSUED", "SEEN", "ACCEPTED", "ARRIVED", "OUTCOME_REPORTED");
    }

    @Test
    void a_declined_referral_tells_the_sender_why() {
        var issued = fixture.issue(TestRequest.to(offer));
        var declined = fixture.command(issued, "decline", 1, Map.of("reason", "OTHER", "text", "Wir ziehen um."));
        assertThat(declined.at("/outcome").asText()).isEqualTo("DECLINED_BY_CENTRE");
        var sent = Api.as(sender).get(path(issued)).json();
        assertThat(sent.at("/decline_reason").asText()).isEqualTo("OTHER");
        assertThat(sent.at("/decline_text").asText()).isEqualTo("Wir ziehen um.");
        assertThat(redeem(receiver, issued.at("/voucher/code").asText())
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("code-expired");
    }

    @Test
    void a_code_needs_no_consent_beyond_the_notice_even_when_announced() {
        var request = TestRequest.to(offer);
        request.putArray("consents");
        var issued = fixture.issue(request);
        assertThat(issued.at("/announced").asBoolean()).isTrue();
        assertThat(issued.at("/feedback").asBoolean()).isFalse();
    }

    @Test
    void the_same_key_issues_once() {
        var key = Ids.next().toString();
        var request = TestRequest.to(offer);
        var first = post(sender, "/v1/referrals", key, request);
        var second = post(sender, "/v1/referrals", key, request);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(Api.as(sender)
                        .get("/v1/referrals?box=sent")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(post(sender, "/v1/referrals", key, request.put("language", "pl"))
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("key-reused");
    }

    @Test
    void the_same_key_redeems_once_and_another_one_comes_too_late() {
        var issued = fixture.issue(TestRequest.to(offer));
        var key = Ids.next().toString();
        var code = Map.of("code", issued.at("/voucher/code").asText());
        var first = post(receiver, "/v1/vouchers/redemptions", key, code);
        var again = post(receiver, "/v1/vouchers/redemptions", key, code);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        var late = redeem(receiver, issued.at("/voucher/code").asText());
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.json().at("/code").asText()).isEqualTo("code-used");
    }

    @Test
    void of_two_that_accept_at_once_one_wins() {
        var issued = fixture.issue(TestRequest.to(offer));
        var colleague = receiver.colleague("partner");
        var answers = List.of(receiver, colleague).stream()
                .map(member -> CompletableFuture.supplyAsync(
                        () -> Api.as(member).command(path(issued) + "/acceptance", 1, Map.of())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 412);
        var loser = answers.stream().filter(a -> a.status() == 412).findFirst().orElseThrow();
        assertThat(loser.json().at("/current_etag").asText()).isEqualTo("\"2\"");
    }

    @Test
    void a_repeated_step_is_answered_although_its_version_is_stale_by_now() {
        var issued = fixture.issue(TestRequest.to(offer));
        var key = Ids.next().toString();
        var first = accept(issued, key, "{}");
        var again = accept(issued, key, "{}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        var other = accept(issued, key, "{\"appointment_at\":\"2099-01-05T09:00:00Z\"}");
        assertThat(other.json().at("/code").asText()).isEqualTo("key-reused");
    }

    private Api.Answer accept(JsonNode referral, String key, String body) {
        var api = Api.as(receiver);
        return api.send(api.posting(path(referral) + "/acceptance", body)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\""));
    }
}

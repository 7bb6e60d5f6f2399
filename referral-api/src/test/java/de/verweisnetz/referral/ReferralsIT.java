package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.ReferralFixture.post;
import static de.verweisnetz.referral.ReferralFixture.redeem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ReferralsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final Member receiver = fixture.receiver();
    private final TestOffer offer = fixture.offer();

    @Test
    void a_referral_goes_from_the_code_to_the_outcome() {
        var issued = issue(TestRequest.to(offer));
        assertThat(issued.at("/status").asText()).isEqualTo("ISSUED");
        assertThat(issued.at("/role").asText()).isEqualTo("SENDER");
        assertThat(issued.at("/offer/organization").asText()).isEqualTo("Musterberatung");
        assertThat(issued.at("/voucher/code").asText())
                .startsWith(issued.at("/reference").asText());

        var inbox = Api.as(receiver).get("/v1/referrals?box=received").json();
        assertThat(inbox.at("/total").asInt()).isEqualTo(1);
        assertThat(inbox.at("/items/0/id")).isEqualTo(issued.at("/id"));
        assertThat(inbox.at("/items/0").has("voucher")).isFalse();
        assertThat(texts(inbox.at("/items/0/actions"))).containsExactly("seen", "acceptance", "decline", "redemption");

        var seen = command(issued, "seen", 1, Map.of());
        assertThat(seen.at("/status").asText()).isEqualTo("SEEN");
        var accepted = command(issued, "acceptance", 2, Map.of("appointment_at", "2099-01-05T09:00:00Z"));
        assertThat(accepted.at("/status").asText()).isEqualTo("ACCEPTED");
        var arrived = redeem(receiver, issued.at("/voucher/code").asText());
        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.json().at("/status").asText()).isEqualTo("IN_COUNSELLING");
        assertThat(arrived.json().at("/handover").asText()).isEqualTo("ARRIVED");
        var closed = command(
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
        assertThat(texts(closed.at("/actions"))).isEmpty();

        var sent = Api.as(sender).get(path(issued)).json();
        assertThat(sent.at("/outcome").asText()).isEqualTo("COUNSELLING_TAKEN_UP");
        assertThat(sent.at("/results/0/amount/amount_cents").asInt()).isEqualTo(123456);
        assertThat(sent.has("voucher")).isFalse();
        assertThat(eventTypes(sender, issued))
                .containsExactly("ISSUED", "SEEN", "ACCEPTED", "ARRIVED", "OUTCOME_REPORTED");
    }

    @Test
    void a_declined_referral_tells_the_sender_why() {
        var issued = issue(TestRequest.to(offer));
        var declined = command(issued, "decline", 1, Map.of("reason", "OTHER", "text", "Wir ziehen um."));
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
        var issued = issue(TestRequest.to(offer));
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
        var issued = issue(TestRequest.to(offer));
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
    void a_step_needs_the_version_that_was_seen() {
        var issued = issue(TestRequest.to(offer));
        var api = Api.as(receiver);
        var missing = api.post(path(issued) + "/acceptance", Map.of());
        assertThat(missing.status()).isEqualTo(428);
        assertThat(missing.json().at("/errors/0/parameter").asText()).isEqualTo("If-Match");
        assertThat(api.command(path(issued) + "/acceptance", 7, Map.of()).status())
                .isEqualTo(412);
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_refused() {
        var issued = issue(TestRequest.to(offer));
        var refused = Api.as(receiver)
                .command(path(issued) + "/outcome", 1, Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("illegal-transition");
    }

    @Test
    void a_foreign_referral_does_not_exist() {
        var issued = issue(TestRequest.to(offer));
        var otherTeam = Member.in(sender.participant(), "streetworker");
        for (var stranger : List.of(Member.of("streetworker"), Member.of("partner"), otherTeam)) {
            assertThat(Api.as(stranger).get(path(issued)).status()).isEqualTo(404);
            assertThat(Api.as(stranger).get(path(issued) + "/events").status()).isEqualTo(404);
        }
        var centre = Member.of("partner");
        assertThat(Api.as(centre)
                        .command(path(issued) + "/acceptance", 1, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(redeem(centre, issued.at("/voucher/code").asText()).status()).isEqualTo(404);
        assertThat(redeem(centre, issued.at("/reference").asText()).status()).isEqualTo(404);
    }

    @Test
    void roles_without_referrals_are_refused() {
        for (var role : List.of("coordinator", "dpo", "admin")) {
            var api = Api.as(Member.of(role));
            assertThat(api.get("/v1/referrals?box=sent").status()).isEqualTo(403);
            assertThat(api.get("/v1/referrals/" + Ids.next()).status()).isEqualTo(403);
            assertThat(api.post("/v1/referrals", TestRequest.to(offer)).status())
                    .isEqualTo(403);
        }
        assertThat(Api.as(sender).get("/v1/referrals?box=received").status()).isEqualTo(403);
        assertThat(Api.as(receiver).get("/v1/referrals?box=sent").status()).isEqualTo(403);
        assertThat(Api.as(receiver).post("/v1/referrals", TestRequest.to(offer)).status())
                .isEqualTo(403);
    }

    @Test
    void a_colleague_of_the_same_team_sees_what_was_sent() {
        var issued = issue(TestRequest.to(offer));
        var colleague = Api.as(sender.colleague("streetworker"));
        assertThat(colleague.get(path(issued)).status()).isEqualTo(200);
        assertThat(colleague.get("/v1/referrals?box=sent").json().at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void an_unannounced_referral_is_unknown_to_the_centre_until_its_code_is_presented() {
        var issued = issue(TestRequest.unannounced(offer));
        assertThat(issued.has("due_at")).isFalse();
        var centre = Api.as(receiver);
        assertThat(centre.get("/v1/referrals?box=received").json().at("/total").asInt())
                .isZero();
        assertThat(centre.get(path(issued)).status()).isEqualTo(404);
        assertThat(centre.command(path(issued) + "/seen", 1, "").status()).isEqualTo(404);

        var locator = issued.at("/reference").asText().substring(3).toLowerCase();
        assertThat(redeem(receiver, locator).json().at("/handover").asText()).isEqualTo("ARRIVED");
        assertThat(centre.get("/v1/referrals?box=received").json().at("/items/0/id"))
                .isEqualTo(issued.at("/id"));
    }

    @Test
    void without_consent_the_sender_learns_nothing_of_arrival_and_outcome() {
        var issued = issue(TestRequest.withoutFeedback(offer));
        assertThat(issued.at("/feedback").asBoolean()).isFalse();
        command(issued, "acceptance", 1, Map.of());
        var before = Api.as(sender).get(path(issued));
        redeem(receiver, issued.at("/voucher/code").asText());
        command(issued, "outcome", 3, Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE"));

        var after = Api.as(sender).get(path(issued));
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(eventTypes(sender, issued)).containsExactly("ISSUED", "ACCEPTED");
        var sent = Api.as(sender);
        assertThat(sent.get("/v1/referrals?box=sent&status=CLOSED")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(sent.get("/v1/referrals?box=sent&status=ACCEPTED")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(eventTypes(receiver, issued)).containsExactly("ISSUED", "ACCEPTED", "ARRIVED", "OUTCOME_REPORTED");
    }

    @Test
    void a_topic_of_a_special_category_travels_only_with_its_own_consent() {
        var request = TestRequest.to(offer);
        request.withArray("topics").add("GES.SUCHT");
        var masked = issue(request);
        assertThat(texts(masked.at("/topics"))).containsExactly("ARB.LOHN");
        assertThat(masked.at("/personal_matter").asBoolean()).isTrue();
        TestRequest.give(request, "SPECIAL_CATEGORY");
        var agreed = issue(request);
        assertThat(texts(agreed.at("/topics"))).containsExactly("ARB.LOHN", "GES.SUCHT");
        assertThat(agreed.at("/personal_matter").asBoolean()).isFalse();
    }

    @Test
    void a_code_needs_no_consent_beyond_the_notice_even_when_announced() {
        var request = TestRequest.to(offer);
        request.putArray("consents");
        var issued = Api.as(sender).post("/v1/referrals", request);
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.json().at("/announced").asBoolean()).isTrue();
        assertThat(issued.json().at("/feedback").asBoolean()).isFalse();
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
        var issued = issue(TestRequest.to(offer));
        var code = issued.at("/voucher/code").asText();
        var last = code.charAt(code.length() - 1) == '7' ? '8' : '7';
        var refused = redeem(receiver, code.substring(0, code.length() - 1) + last);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/code").asText()).isEqualTo("code-mistyped");
    }

    @Test
    void lists_are_paged_and_filtered() {
        for (int i = 0; i < 5; i++) {
            issue(TestRequest.to(offer).put("language", i < 2 ? "pl" : "ro"));
        }
        for (var member : List.of(sender, receiver)) {
            var box = member == sender ? "sent" : "received";
            var first =
                    Api.as(member).get("/v1/referrals?box=" + box + "&limit=3").json();
            var next = first.at("/next").asText();
            var rest = Api.as(member).get(next.substring("/api".length()));
            assertThat(rest.status()).as(rest.http().body()).isEqualTo(200);
            var second = rest.json();
            assertThat(first.at("/total").asInt()).isEqualTo(5);
            assertThat(second.has("next")).isFalse();
            assertThat(first.at("/items").findValuesAsText("reference"))
                    .hasSize(3)
                    .doesNotContainAnyElementsOf(second.at("/items").findValuesAsText("reference"));
            assertThat(second.at("/items")).hasSize(2);
            assertThat(count(member, box, "language=pl")).isEqualTo(2);
            assertThat(count(member, box, "topic=ARB")).isEqualTo(5);
            assertThat(count(member, box, "topic=ARB.LOHN&status=ISSUED&status=SEEN"))
                    .isEqualTo(5);
            assertThat(count(member, box, "topic=WOH")).isZero();
            assertThat(count(member, box, "due_before=2020-01-01T00:00:00Z")).isZero();
            var foreign = next.substring("/api".length()).replace("limit=3", "limit=3&language=pl");
            assertThat(Api.as(member).get(foreign).status()).isEqualTo(400);
        }
        assertThat(Api.as(sender).get("/v1/referrals?box=sent&status=LOST").status())
                .isEqualTo(400);
    }

    private int count(Member member, String box, String filter) {
        return Api.as(member)
                .get("/v1/referrals?box=" + box + "&" + filter)
                .json()
                .at("/total")
                .asInt();
    }

    private JsonNode issue(ObjectNode request) {
        return fixture.issue(request);
    }

    private JsonNode command(JsonNode referral, String step, long version, Object body) {
        return fixture.command(referral, step, version, body);
    }

    private static List<String> eventTypes(Member member, JsonNode referral) {
        return Api.as(member)
                .get(path(referral) + "/events")
                .json()
                .at("/items")
                .findValuesAsText("type");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A client presents her whole code at another centre than it was made for. */
class CodesOfOthersIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member elsewhere = Member.of("partner");
    private final TestOffer offer = TestOffer.of(elsewhere);

    @Test
    void a_whole_code_of_another_centre_is_no_wrong_one_and_says_in_which_language_to_ask_her() {
        var issued = fixture.issueWithFeedback();
        for (int i = 0; i < 30; i++) {
            var answer = present(code(issued));
            assertThat(answer.status())
                    .as("never one of the wrong codes that are limited")
                    .isEqualTo(409);
            assertThat(answer.json().at("/code").asText()).isEqualTo("code-of-another-centre");
            assertThat(answer.json().at("/language").asText()).isEqualTo("ro");
            assertThat(answer.http().body()).doesNotContain(issued.at("/id").asText(), "ARB.LOHN");
        }
        assertThat(present(issued.at("/reference").asText()).status())
                .as("the reference is no code elsewhere")
                .isEqualTo(404);
    }

    @Test
    void with_her_consent_she_goes_on_there_and_the_first_centre_learns_no_more_than_that() {
        var issued = fixture.issueWithFeedback();
        var here = take(issued, "FORWARD", "FEEDBACK");
        assertThat(here.at("/status").asText()).isEqualTo("IN_COUNSELLING");
        assertThat(here.at("/handover").asText()).isEqualTo("ARRIVED");
        assertThat(here.at("/sender/id").asText())
                .isEqualTo(fixture.sender().participant().toString());
        assertThat(here.at("/voucher/url").asText()).as("her page from now on").contains("/v/");
        var first =
                Api.as(fixture.receiver()).get("/v1/referrals/" + id(issued)).json();
        assertThat(first.at("/status").asText()).isEqualTo("FORWARDED");
        assertThat(first.has("same_case_as")).isFalse();
        var events = Api.as(fixture.receiver())
                .get("/v1/referrals/" + id(issued) + "/events")
                .http()
                .body();
        assertThat(events).contains("ARRIVED_ELSEWHERE");
        assertThat(first + events)
                .doesNotContain(
                        id(here), offer.id().toString(), elsewhere.participant().toString());
        var sender = Api.as(fixture.sender());
        assertThat(sender.get("/v1/referrals/" + id(issued))
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("FORWARDED");
        assertThat(sender.get("/v1/referrals/" + id(here))
                        .json()
                        .at("/handover")
                        .asText())
                .isEqualTo("ARRIVED");
    }

    @Test
    void without_feedback_the_sender_learns_nothing_of_it() {
        var issued = fixture.issueWithoutFeedback();
        var sender = Api.as(fixture.sender());
        var path = "/v1/referrals/" + id(issued);
        var before = sender.get(path).json();
        var events = sender.get(path + "/events").json();
        var list = ids(sender.get("/v1/referrals?box=sent").json());
        var here = take(issued, "FORWARD");
        assertThat(sender.get(path).json()).isEqualTo(before);
        assertThat(sender.get(path + "/events").json()).isEqualTo(events);
        assertThat(ids(sender.get("/v1/referrals?box=sent").json())).isEqualTo(list);
        assertThat(sender.get("/v1/referrals/" + id(here)).status()).isEqualTo(404);
        assertThat(sender.get("/v1/referrals/" + id(here) + "/events").status()).isEqualTo(404);
    }

    @Test
    void without_her_consent_on_site_nothing_happens() {
        var issued = fixture.issueWithFeedback();
        var missing = takeWith(issued, offer, List.of());
        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.json().at("/code").asText()).isEqualTo("consent-missing");
        var inTheChat = takeWith(issued, offer, List.of(consent("FORWARD", "CHAT")));
        assertThat(inTheChat.status()).isEqualTo(422);
        assertThat(inTheChat.json().at("/errors/0/pointer").asText()).isEqualTo("/consents/0/channel");
        var foreignOffer = takeWith(issued, fixture.offer(), List.of(consent("FORWARD", "ON_SITE")));
        assertThat(foreignOffer.status()).isEqualTo(422);
        assertThat(foreignOffer.json().at("/errors/0/pointer").asText()).isEqualTo("/offer_id");
        assertThat(Api.as(fixture.receiver())
                        .get("/v1/referrals/" + id(issued))
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("ISSUED");
    }

    @Test
    void a_code_is_used_once_wherever_it_is_presented() {
        var issued = fixture.issueWithFeedback();
        take(issued, "FORWARD");
        assertThat(takeWith(issued, offer, List.of(consent("FORWARD", "ON_SITE")))
                        .status())
                .isEqualTo(410);
        assertThat(present(code(issued)).status()).isEqualTo(410);
        assertThat(Api.as(fixture.receiver())
                        .post("/v1/vouchers/redemptions", Map.of("code", code(issued)))
                        .status())
                .isEqualTo(410);
        var used = fixture.issueWithFeedback();
        Api.as(fixture.receiver()).post("/v1/vouchers/redemptions", Map.of("code", code(used)));
        assertThat(takeWith(used, offer, List.of(consent("FORWARD", "ON_SITE"))).status())
                .isEqualTo(410);
    }

    private Api.Answer present(String code) {
        return Api.as(elsewhere).post("/v1/vouchers/redemptions", Map.of("code", code));
    }

    private JsonNode take(JsonNode issued, String... purposes) {
        var consents = List.of(purposes).stream()
                .map(purpose -> consent(purpose, "ON_SITE"))
                .toList();
        var answer = takeWith(issued, offer, consents);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private Api.Answer takeWith(JsonNode issued, TestOffer at, List<Map<String, Object>> consents) {
        return Api.as(elsewhere)
                .post(
                        "/v1/vouchers/redemptions-elsewhere",
                        Map.of(
                                "code",
                                code(issued),
                                "offer_id",
                                at.id(),
                                "notice_text_version",
                                "2026-2",
                                "consents",
                                consents));
    }

    private static Map<String, Object> consent(String purpose, String channel) {
        return Map.of("purpose", purpose, "text_version", "2026-2", "language", "ro", "channel", channel);
    }

    private static String code(JsonNode issued) {
        return issued.at("/voucher/code").asText();
    }

    private static String id(JsonNode referral) {
        return referral.at("/id").asText();
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.at("/items").spliterator(), false)
                .map(CodesOfOthersIT::id)
                .toList();
    }
}

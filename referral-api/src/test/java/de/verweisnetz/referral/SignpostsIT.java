package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cards: made by a streetworker, read by anybody. */
class SignpostsIT extends ApiIT {
    private final CardFixture cards = CardFixture.create();
    private final Member partner = cards.partner();
    private final Member streetworker = cards.streetworker();
    private final TestOffer offer = cards.offer();

    @Test
    void a_card_is_one_for_team_offer_language_and_campaign_and_counts_how_often_it_is_asked_for() {
        var first = cards.handOut("ro", "ERNTE-2027");
        assertThat(first.at("/text").asText())
                .contains("Musterberatung", first.at("/url").asText());
        assertThat(first.at("/url").asText()).endsWith("/k/" + first.at("/key").asText());
        assertThat(first.at("/gives_codes").asBoolean()).isTrue();
        assertThat(first.at("/reviewed").asBoolean()).isFalse();

        var again = cards.handOut("ro", "ERNTE-2027");

        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.at("/handed_out").asInt()).isEqualTo(2);
        assertThat(cards.handOut("pl", "ERNTE-2027").at("/id")).isNotEqualTo(first.at("/id"));
        assertThat(cards.handOut("ro", "SPARGEL").at("/id")).isNotEqualTo(first.at("/id"));
        assertThat(Api.as(streetworker)
                        .get("/v1/signposts/" + first.at("/id").asText())
                        .json())
                .isEqualTo(again);
    }

    @Test
    void the_same_request_twice_is_counted_once() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("offer_id", offer.id(), "language", "de");
        ReferralFixture.post(streetworker, "/v1/signposts", key, body);
        assertThat(ReferralFixture.post(streetworker, "/v1/signposts", key, body)
                        .json()
                        .at("/handed_out")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_card_without_a_campaign_is_one_too() {
        var body = Map.of("offer_id", offer.id(), "language", "de");
        var first = Api.as(streetworker).post("/v1/signposts", body).json();
        assertThat(Api.as(streetworker).post("/v1/signposts", body).json().at("/id"))
                .isEqualTo(first.at("/id"));
        assertThat(first.has("campaign")).isFalse();
    }

    @Test
    void another_organisation_finds_no_such_card_and_a_centre_makes_none() {
        var card = cards.handOut("ro", "A");
        var path = "/v1/signposts/" + card.at("/id").asText();
        assertThat(Api.as(Member.of("streetworker")).get(path).status()).isEqualTo(404);
        assertThat(Api.as(Member.in(streetworker.participant(), "streetworker"))
                        .get(path)
                        .status())
                .isEqualTo(200);
        var body = Map.of("offer_id", offer.id(), "language", "de");
        assertThat(Api.as(partner).post("/v1/signposts", body).status()).isEqualTo(403);
        assertThat(Api.anonymous().post("/v1/signposts", body).status()).isEqualTo(401);
    }

    @Test
    void unknown_offers_and_languages_without_words_are_refused() {
        assertThat(refused(UUID.randomUUID(), "de")).isEqualTo("/offer_id");
        assertThat(refused(offer.id(), "tr")).isEqualTo("/language");
    }

    @Test
    void anybody_reads_the_card_and_reading_counts_nothing() {
        var card = cards.handOut("ro", "B");
        var page = CardFixture.read(card, "");
        assertThat(page.at("/centre/organization").asText()).isEqualTo("Musterberatung");
        assertThat(page.at("/gives_codes").asBoolean()).isTrue();
        assertThat(page.at("/notice/language").asText()).isEqualTo("ro");
        assertThat(page.at("/notice/version").asText()).isEqualTo("2026-1-card");
        assertThat(page.at("/made_by").asText()).isNotBlank();
        assertThat(CardFixture.read(card, "?language=pl").at("/notice/language").asText())
                .isEqualTo("pl");
        assertThat(page.has("sender")).isFalse();
        assertThat(page.toString().replace(page.at("/made_by").asText(), ""))
                .doesNotContain("campaign", streetworker.participant().toString());
        assertThat(cards.counters(card)).isEqualTo("1/0");
        assertThat(Api.anonymous().get("/v1/cards/00000000").status()).isEqualTo(404);
        assertThat(Api.anonymous().get("/v1/cards/nothing").status()).isEqualTo(400);
    }

    @Test
    void whoever_wants_to_refer_by_a_public_reply_is_pointed_to_cards() {
        var request = TestRequest.to(offer);
        ((ObjectNode) request.get("source")).put("contact_mode", "PUBLIC_REPLY");
        var refused = Api.as(streetworker).post("/v1/referrals", request);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("public-reply-card");
    }

    private String refused(UUID to, String language) {
        var answer = Api.as(streetworker).post("/v1/signposts", Map.of("offer_id", to, "language", language));
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asText();
    }
}

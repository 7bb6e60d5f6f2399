package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;

/** A streetworker who hands out cards of a centre's offer, and what readers do with them. */
record CardFixture(Member streetworker, Member partner, TestOffer offer) {

    static CardFixture create() {
        var partner = Member.of("partner");
        return new CardFixture(Member.of("streetworker"), partner, TestOffer.of(partner));
    }

    JsonNode handOut(String language, String campaign) {
        return handOut(offer, language, campaign);
    }

    JsonNode handOut(TestOffer to, String language, String campaign) {
        var answer = Api.as(streetworker)
                .post("/v1/signposts", Map.of("offer_id", to.id(), "language", language, "campaign", campaign));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(answer.json().at("/id").asText());
        return answer.json();
    }

    static JsonNode read(JsonNode card, String query) {
        var answer = Api.anonymous().get("/v1/cards/" + card.at("/key").asText() + query);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    static JsonNode take(JsonNode card, UUID once) {
        var anyone = Api.anonymous();
        var answer = anyone.send(taking(anyone, card, once));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.json();
    }

    static Api.Answer posted(JsonNode card, UUID once, String address) {
        var anyone = Api.anonymous();
        return anyone.send(taking(anyone, card, once).header("X-Forwarded-For", address));
    }

    private static HttpRequest.Builder taking(Api anyone, JsonNode card, UUID once) {
        return anyone.posting(
                        "/v1/cards/" + card.at("/key").asText() + "/codes",
                        Map.of("language", "ro", "notice_text_version", "2026-1-card"))
                .header("Idempotency-Key", once.toString());
    }

    String counters(JsonNode card) {
        var now = Api.as(streetworker)
                .get("/v1/signposts/" + card.at("/id").asText())
                .json();
        return now.at("/handed_out").asText() + "/" + now.at("/codes_taken").asText();
    }
}

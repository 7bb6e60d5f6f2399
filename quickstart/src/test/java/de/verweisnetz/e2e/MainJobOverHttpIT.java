package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@WholeNode
class MainJobOverHttpIT {
    private static final String MUSTERBERATUNG_ARBEIT = "3a000000-0000-4000-8000-000000000001";

    @Test
    void a_referral_goes_from_the_chat_to_the_centre_and_back(QuickstartProcess node) {
        var offer = findOffer(NodeClient.of(node, "stefan"));
        var issued = issue(NodeClient.of(node, "stefan"), offer, true);
        var id = issued.get("id").asText();

        var accepted = acceptedBy(NodeClient.of(node, "paula"), id);
        node.restart();
        var arrived = NodeClient.of(node, "paula")
                .post(
                        "/v1/vouchers/redemptions",
                        Map.of("code", issued.at("/voucher/code").asText()));
        assertThat(arrived.status()).as(arrived.http().body()).isEqualTo(200);
        assertThat(accepted.get("id")).isEqualTo(arrived.json().get("id"));
        var closed = NodeClient.of(node, "paula")
                .step(
                        id,
                        "outcome",
                        arrived.json().get("version").asInt(),
                        Map.of("outcome", "COUNSELLING_TAKEN_UP", "reporter", "CENTRE"));
        assertThat(closed.status()).as(closed.http().body()).isEqualTo(200);

        var seenByStefan =
                NodeClient.of(node, "stefan").get("/v1/referrals/" + id).json();
        assertThat(seenByStefan.get("status").asText()).isEqualTo("CLOSED");
        assertThat(seenByStefan.get("handover").asText()).isEqualTo("ARRIVED");
        assertThat(seenByStefan.get("outcome").asText()).isEqualTo("COUNSELLING_TAKEN_UP");
        assertThat(NodeClient.of(node, "stefan")
                        .get("/v1/referrals/" + id + "/events")
                        .json()
                        .get("items"))
                .extracting(event -> event.get("type").asText())
                .containsExactly("ISSUED", "SEEN", "ACCEPTED", "ARRIVED", "OUTCOME_REPORTED");
    }

    @Test
    void without_consent_back_the_sender_learns_nothing_of_arrival_and_outcome(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var paula = NodeClient.of(node, "paula");
        var issued = issue(stefan, findOffer(stefan), false);
        var id = issued.get("id").asText();

        acceptedBy(paula, id);
        var arrived = paula.post(
                        "/v1/vouchers/redemptions",
                        Map.of("code", issued.get("reference").asText()))
                .json();
        paula.step(
                id,
                "outcome",
                arrived.get("version").asInt(),
                Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE"));

        var seenByStefan = stefan.get("/v1/referrals/" + id).json();
        assertThat(seenByStefan.get("feedback").asBoolean()).isFalse();
        assertThat(seenByStefan.get("handover").asText()).isEqualTo("PENDING");
        assertThat(seenByStefan.has("outcome")).isFalse();
        assertThat(paula.get("/v1/referrals/" + id).json().get("outcome").asText())
                .isEqualTo("RESOLVED_ONCE");
    }

    @Test
    void nobody_else_finds_the_referral(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var id = issue(stefan, findOffer(stefan), true).get("id").asText();

        assertThat(NodeClient.of(node, "pavel").get("/v1/referrals/" + id).status())
                .isEqualTo(404);
        assertThat(NodeClient.of(node, "sofia").get("/v1/referrals/" + id).status())
                .isEqualTo(404);
        for (var user : List.of("clara", "dana", "adam")) {
            assertThat(NodeClient.of(node, user).get("/v1/referrals/" + id).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_partners_own_system_works_with_its_service_account(QuickstartProcess node) {
        var system = NodeClient.ofPartner(
                node, "partner-musterberatung-arbeit", node.secret("client.partner-musterberatung-arbeit"));
        var stefan = NodeClient.of(node, "stefan");
        var id = issue(stefan, findOffer(stefan), true).get("id").asText();

        assertThat(StreamSupport.stream(
                        system.get("/v1/referrals?box=received&limit=100")
                                .json()
                                .get("items")
                                .spliterator(),
                        false))
                .anyMatch(item -> item.get("id").asText().equals(id));
    }

    @Test
    void the_same_key_sends_one_referral(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var request = request(findOffer(stefan), true);
        var key = UUID.randomUUID().toString();

        var first = stefan.post("/v1/referrals", request, key);
        var second = stefan.post("/v1/referrals", request, key);

        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
    }

    private static String findOffer(NodeClient stefan) {
        var hits = stefan.get("/v1/offers?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE");
        assertThat(hits.status()).as(hits.http().body()).isEqualTo(200);
        return StreamSupport.stream(hits.json().get("items").spliterator(), false)
                .filter(offer -> offer.at("/organization/id").asText().equals(MUSTERBERATUNG_ARBEIT))
                .map(offer -> offer.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode issue(NodeClient stefan, String offer, boolean feedback) {
        var issued = stefan.post("/v1/referrals", request(offer, feedback));
        assertThat(issued.status()).as(issued.http().body()).isEqualTo(201);
        assertThat(issued.json().get("status").asText()).isEqualTo("ISSUED");
        return issued.json();
    }

    private static Map<String, Object> request(String offer, boolean feedback) {
        var consent = Map.of("purpose", "FEEDBACK", "text_version", "2026-1", "language", "ro", "channel", "CHAT");
        return Map.of(
                "offer_id",
                offer,
                "grade",
                "CODE",
                "announced",
                true,
                "language",
                "ro",
                "topics",
                List.of("ARB.LOHN"),
                "region",
                Map.of("postcode", "10115"),
                "source",
                Map.of("platform", "FACEBOOK_GROUP", "contact_mode", "PRIVATE_MESSAGE"),
                "notice_text_version",
                "2026-1",
                "consents",
                feedback ? List.of(consent) : List.of());
    }

    private static JsonNode acceptedBy(NodeClient paula, String id) {
        var read = paula.get("/v1/referrals/" + id);
        assertThat(read.status()).as(read.http().body()).isEqualTo(200);
        assertThat(read.json().has("voucher")).isFalse();
        var seen = paula.step(id, "seen", read.json().get("version").asInt(), Map.of());
        assertThat(seen.status()).as(seen.http().body()).isEqualTo(200);
        var accepted = paula.step(id, "acceptance", seen.json().get("version").asInt(), Map.of());
        assertThat(accepted.status()).as(accepted.http().body()).isEqualTo(200);
        return accepted.json();
    }
}

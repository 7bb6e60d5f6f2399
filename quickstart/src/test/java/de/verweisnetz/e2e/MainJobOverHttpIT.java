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
                Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE", "unlinked", true));

        var seenByStefan = stefan.get("/v1/referrals/" + id).json();
        assertThat(seenByStefan.get("feedback").asBoolean()).isFalse();
        assertThat(seenByStefan.get("handover").asText()).isEqualTo("PENDING");
        assertThat(seenByStefan.has("outcome")).isFalse();
        assertThat(paula.get("/v1/referrals/" + id).json().get("outcome").asText())
                .isEqualTo("UNKNOWN");
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
        return Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT);
    }

    private static JsonNode issue(NodeClient stefan, String offer, boolean feedback) {
        return Sending.issue(stefan, request(offer, feedback));
    }

    private static Map<String, Object> request(String offer, boolean feedback) {
        var request = Sending.request(offer);
        if (!feedback) {
            request.remove("consents");
        }
        return request;
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

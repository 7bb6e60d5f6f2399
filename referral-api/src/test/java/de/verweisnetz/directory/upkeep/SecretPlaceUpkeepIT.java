package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.ListedOffer.patch;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretPlaceUpkeepIT extends ApiIT {
    private static final String SECRET = "{\"verweisnetz\":{\"address_visibility\":\"SECRET\"}}";
    private static final String PUBLIC = "{\"verweisnetz\":{\"address_visibility\":\"PUBLIC\"}}";

    @Test
    void a_place_that_becomes_secret_is_secret_in_its_history_and_stays_so_when_going_back() {
        var offer = ListedOffer.at("PUBLIC").editedDirectly();
        assertThat(patch(offer.paula, offer.placePath(), 1, SECRET).status()).isEqualTo(200);

        var history = Api.as(offer.clara).get(offer.placePath() + "/history");
        var back = Api.as(offer.clara).command(offer.placePath() + "/revert", 2, Map.of("version", 1));

        assertThat(history.http().body()).doesNotContain("Kanarienweg").doesNotContain("53.55");
        assertThat(back.status()).as(back.http().body()).isEqualTo(200);
        assertThat(back.http().body()).doesNotContain("Kanarienweg");
        assertThat(back.json().at("/document/verweisnetz/address_visibility").asText())
                .isEqualTo("SECRET");
        assertThat(offer.view().at("/address").toString()).isEqualTo("{\"visibility\":\"SECRET\"}");
    }

    @Test
    void a_place_becomes_more_visible_only_by_an_edit_with_a_reason() {
        var offer = ListedOffer.at("SECRET");

        var without = patch(offer.clara, offer.placePath(), 1, PUBLIC);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().at("/errors/0/code").asText()).isEqualTo("visibility-lowered");
        var suggested = Api.as(Member.of("streetworker"))
                .post(
                        "/v1/edit-suggestions",
                        Map.of(
                                "kind",
                                "location",
                                "id",
                                offer.location,
                                "patch",
                                Map.of("verweisnetz", Map.of("address_visibility", "PUBLIC"))));
        var approved = Api.as(offer.clara)
                .command("/v1/edit-suggestions/" + suggested.json().at("/id").asText() + "/approval", 1, Map.of());
        assertThat(approved.status()).isEqualTo(422);
        var with = patch(offer.clara, offer.placePath() + "?reason=Ist+umgezogen", 1, PUBLIC);

        assertThat(with.status()).as(with.http().body()).isEqualTo(200);
    }

    @Test
    void whereabouts_do_not_get_in_by_an_edit_a_suggestion_a_report_or_a_note() {
        var offer = ListedOffer.at("SECRET");
        var sofia = Api.as(Member.of("streetworker"));
        var word = "Papageiengasse";

        var edit = patch(offer.clara, offer.placePath(), 1, "{\"transportation\":\"" + word + "\"}");
        var reason = patch(offer.clara, offer.placePath() + "?reason=" + word, 1, "{\"name\":\"Haus\"}");
        var patch = sofia.post(
                "/v1/edit-suggestions",
                Map.of("kind", "location", "id", offer.location, "patch", Map.of("latitude", 53.5, "x", word)));
        var remark = sofia.post(
                "/v1/edit-suggestions",
                Map.of("kind", "service_at_location", "id", offer.id, "remark", "Jetzt in der " + word));
        var report = sofia.post(
                "/v1/offers/" + offer.id + "/reports", Map.of("reason", "WRONG_ADDRESS", "remark", "Jetzt " + word));
        var note = Api.as(offer.clara)
                .post("/v1/offers/" + offer.id + "/check-results", Map.of("result", "BOUNCED", "note", word));

        for (var answer : java.util.List.of(edit, reason, patch, remark, report, note)) {
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(422);
            assertThat(answer.http().body()).doesNotContain(word);
        }
        assertThat(sofia.post("/v1/offers/" + offer.id + "/reports", Map.of("reason", "WRONG_ADDRESS"))
                        .status())
                .isEqualTo(204);
        assertThat(ListedOffer.isStored(word)).isFalse();
    }

    @Test
    void words_said_while_a_place_was_open_are_forgotten_when_it_becomes_secret() {
        var offer = ListedOffer.at("PUBLIC");
        var sofia = Api.as(Member.of("streetworker"));
        var word = "Zeisigallee";
        sofia.post(
                "/v1/edit-suggestions",
                Map.of("kind", "service_at_location", "id", offer.id, "remark", "Jetzt in der " + word));
        sofia.post(
                "/v1/edit-suggestions",
                Map.of("kind", "location", "id", offer.location, "patch", Map.of("way", word), "reason", word));
        sofia.post("/v1/offers/" + offer.id + "/reports", Map.of("reason", "WRONG_ADDRESS", "remark", word));
        patch(offer.clara, offer.placePath() + "?reason=" + word, 1, "{\"name\":\"Neues Haus\"}");
        assertThat(ListedOffer.isStored(word)).isTrue();

        patch(offer.clara, offer.placePath(), 2, SECRET);

        assertThat(ListedOffer.isStored(word)).isFalse();
    }
}

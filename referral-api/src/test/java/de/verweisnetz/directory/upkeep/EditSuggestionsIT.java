package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.ListedOffer.patch;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditSuggestionsIT extends ApiIT {
    private final ListedOffer offer = ListedOffer.at("PUBLIC");
    private final Member sofia = Member.of("streetworker");

    @Test
    void a_streetworker_suggests_the_coordination_approves_and_she_sees_it() {
        var suggested = suggest(Map.of("patch", Map.of("description", "Im Hof."), "reason", "steht auf ihrer Seite"));
        assertThat(suggested.status()).as(suggested.http().body()).isEqualTo(201);
        var path = path(suggested.json());

        var seen = Api.as(offer.clara).get(path).json();
        assertThat(seen.at("/changes"))
                .singleElement()
                .satisfies(change -> assertThat(change.at("/after").asText()).isEqualTo("Im Hof."));
        assertThat(seen.at("/by/name").asText()).isEqualTo("Musterperson");
        var approved = Api.as(offer.clara).command(path + "/approval", 1, Map.of("answer", "Danke!"));

        assertThat(approved.status()).as(approved.http().body()).isEqualTo(200);
        assertThat(offer.view().at("/description").asText()).isEqualTo("Im Hof.");
        var hers = Api.as(sofia).get("/v1/edit-suggestions?state=APPROVED").json();
        assertThat(hers.at("/items")).as(hers.toString()).singleElement().satisfies(item -> {
            assertThat(item.at("/answer").asText()).isEqualTo("Danke!");
            assertThat(item.at("/own").asBoolean()).isTrue();
        });
        var newest = Api.as(offer.clara).get(offer.path() + "/history").json().at("/items/0");
        assertThat(newest.at("/origin").asText()).isEqualTo("SUGGESTION");
        assertThat(newest.at("/reason").asText()).isEqualTo("steht auf ihrer Seite");
    }

    @Test
    void a_suggestion_is_rejected_with_a_reason_and_decided_once() {
        var path =
                path(suggest(Map.of("remark", "Die Nummer stimmt nicht mehr.")).json());

        assertThat(Api.as(offer.clara).command(path + "/rejection", 1, Map.of()).status())
                .isEqualTo(400);
        var rejected = Api.as(offer.clara).command(path + "/rejection", 1, Map.of("answer", "Sie stimmt doch."));
        var again = Api.as(offer.clara).command(path + "/approval", 2, Map.of());

        assertThat(rejected.json().at("/state").asText()).isEqualTo("REJECTED");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/code").asText()).isEqualTo("suggestion-settled");
        assertThat(Api.as(sofia).get(path).json().at("/answer").asText()).isEqualTo("Sie stimmt doch.");
    }

    @Test
    void what_has_changed_since_is_told_and_needs_a_decision() {
        var path = path(
                suggest(Map.of("patch", Map.of("description", "Alt gesehen."))).json());
        patch(offer.clara, offer.path(), 1, "{\"description\":\"Inzwischen neu.\"}");

        assertThat(Api.as(offer.clara).get(path).json().at("/conflicts/0").asText())
                .isEqualTo("/description");
        var refused = Api.as(offer.clara).command(path + "/approval", 1, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("suggestion-conflict");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/description");
        var decided = Api.as(offer.clara).command(path + "/approval", 1, Map.of("despite_conflicts", true));

        assertThat(decided.status()).as(decided.http().body()).isEqualTo(200);
        assertThat(offer.view().at("/description").asText()).isEqualTo("Alt gesehen.");
    }

    @Test
    void a_change_of_other_fields_is_no_conflict() {
        var path =
                path(suggest(Map.of("patch", Map.of("description", "Im Hof."))).json());
        patch(offer.clara, offer.path(), 1, "{\"verweisnetz\":{\"booking_url\":\"https://example.org/termin\"}}");

        var approved = Api.as(offer.clara).command(path + "/approval", 1, Map.of());

        assertThat(approved.status()).as(approved.http().body()).isEqualTo(200);
        assertThat(offer.document().at("/verweisnetz/booking_url").asText()).isEqualTo("https://example.org/termin");
    }

    @Test
    void an_approved_patch_keeps_the_rules_of_an_edit() {
        var path = path(suggest(Map.of("patch", Map.of("email", "kaputt"))).json());

        var answer = Api.as(offer.clara).command(path + "/approval", 1, Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Api.as(offer.clara).get(path).json().at("/state").asText()).isEqualTo("OPEN");
    }

    @Test
    void other_organisations_do_not_see_it_and_who_suggests_does_not_see_the_document() {
        var suggested = suggest(Map.of("patch", Map.of("verweisnetz", Map.of("client_contact", Map.of()))));

        assertThat(Api.as(Member.of("streetworker")).get(path(suggested.json())).status())
                .isEqualTo(404);
        assertThat(suggested.json().has("changes")).isFalse();
        assertThat(suggested.json().at("/by").has("name")).isFalse();
        assertThat(Api.as(sofia)
                        .command(path(suggested.json()) + "/approval", 1, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void it_is_either_a_patch_or_a_remark_about_something_that_is_there() {
        assertThat(suggest(Map.of()).status()).isEqualTo(422);
        assertThat(suggest(Map.of("patch", Map.of(), "remark", "Beides.")).status())
                .isEqualTo(422);
        var nowhere = Api.as(sofia)
                .post("/v1/edit-suggestions", Map.of("kind", "service", "id", offer.id, "remark", "Gibt es das?"));
        assertThat(nowhere.status()).isEqualTo(404);
    }

    private Answer suggest(Map<String, Object> what) {
        var body = new java.util.HashMap<String, Object>(what);
        body.put("kind", "service_at_location");
        body.put("id", offer.id);
        return Api.as(sofia).post("/v1/edit-suggestions", body);
    }

    private static String path(JsonNode suggestion) {
        return "/v1/edit-suggestions/" + suggestion.at("/id").asText();
    }
}

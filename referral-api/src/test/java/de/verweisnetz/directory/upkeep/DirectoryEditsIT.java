package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.ListedOffer.delete;
import static de.verweisnetz.directory.upkeep.ListedOffer.patch;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DirectoryEditsIT extends ApiIT {

    @Test
    void a_coordinator_reads_a_document_whole_and_changes_one_field() {
        var offer = ListedOffer.at("PUBLIC");
        var read = Api.as(offer.clara).get(offer.path());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.http().body()).contains("\"of_our_own\":1.50");

        var answer = patch(offer.clara, offer.path(), 1, "{\"description\":\"Neu beschrieben.\"}");

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.http().body()).contains("\"of_our_own\":1.50");
        assertThat(offer.view().at("/description").asText()).isEqualTo("Neu beschrieben.");
    }

    @Test
    void an_edit_needs_the_version_that_was_seen() {
        var offer = ListedOffer.at("PUBLIC");
        patch(offer.clara, offer.path(), 1, "{\"description\":\"Neu.\"}");

        var stale = patch(offer.clara, offer.path(), 1, "{\"description\":\"Auch neu.\"}");
        var api = Api.as(offer.clara);
        var blind = api.send(api.request(offer.path())
                .header("Content-Type", "application/json")
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current_etag").asText()).isEqualTo("\"2\"");
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void what_breaks_a_rule_is_refused_with_its_place_and_nothing_is_stored() {
        var offer = ListedOffer.at("PUBLIC");

        var answer = patch(
                offer.clara,
                offer.path(),
                1,
                """
                {"phones": [{"id": "1", "number": "morgens"}],
                 "verweisnetz": {"area": ["99"], "capacity": {"light": "FULL"}}}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/code").asText()).isEqualTo("edit-refused");
        assertThat(errors(answer.json()))
                .containsExactlyInAnyOrder(
                        "/phones/0/number bad-phone",
                        "/verweisnetz/capacity/light own-step",
                        "/verweisnetz/area/0 bad-area");
        assertThat(Api.as(offer.clara).get(offer.path()).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_rule_that_spans_documents_is_kept_too() {
        var offer = ListedOffer.at("PUBLIC");

        var answer = patch(
                offer.clara,
                "/v1/directory/services/" + offer.service,
                1,
                "{\"verweisnetz\":{\"centre_type\":\"JOBCENTER\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer.json())).containsExactly(" authority-takes-referrals");
    }

    @Test
    void a_partner_whose_edits_hold_at_once_changes_her_own_and_nobody_else_s() {
        var offer = ListedOffer.at("PUBLIC").editedDirectly();
        var other = ListedOffer.at("PUBLIC");

        var own = patch(offer.paula, offer.path(), 1, "{\"description\":\"Von uns.\"}");
        var moved = patch(
                offer.paula,
                "/v1/directory/services/" + offer.service,
                1,
                "{\"organization_id\":\"" + other.organization + "\"}");

        assertThat(own.status()).isEqualTo(200);
        assertThat(moved.status()).isEqualTo(422);
        assertThat(errors(moved.json())).containsExactly("/organization_id fixed-field");
        assertThat(patch(offer.paula, other.path(), 1, "{\"description\":\"Von uns.\"}")
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(offer.paula).get(other.path()).status()).isEqualTo(404);
        assertThat(Api.as(offer.paula).get(other.path() + "/history").status()).isEqualTo(404);
        assertThat(Api.as(offer.paula)
                        .get("/v1/directory/locations/" + offer.location)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_partner_whose_edits_need_approval_suggests_and_the_coordination_decides() {
        var offer = ListedOffer.at("PUBLIC");

        var waiting = patch(offer.paula, offer.path(), 1, "{\"description\":\"Von uns.\"}");

        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.json().at("/state").asText()).isEqualTo("OPEN");
        assertThat(offer.view().has("description")).isFalse();
        var approved = Api.as(offer.clara)
                .command("/v1/edit-suggestions/" + waiting.json().at("/id").asText() + "/approval", 1, Map.of());
        assertThat(approved.status()).as(approved.http().body()).isEqualTo(200);
        assertThat(offer.view().at("/description").asText()).isEqualTo("Von uns.");
    }

    @Test
    void streetworkers_do_not_edit() {
        var offer = ListedOffer.at("PUBLIC");
        var sofia = Member.of("streetworker");

        assertThat(Api.as(sofia).get(offer.path()).status()).isEqualTo(403);
        assertThat(patch(sofia, offer.path(), 1, "{}").status()).isEqualTo(403);
    }

    @Test
    void the_history_says_who_changed_which_field_and_the_name_only_to_coordinators() {
        var offer = ListedOffer.at("PUBLIC").editedDirectly();
        patch(offer.paula, offer.path() + "?reason=Umzug", 1, "{\"description\":\"Im ersten Stock.\"}");

        var forClara = Api.as(offer.clara).get(offer.path() + "/history").json();
        var forPaula = Api.as(offer.paula).get(offer.path() + "/history").json();

        var newest = forClara.at("/items/0");
        assertThat(newest.at("/version").asInt()).isEqualTo(2);
        assertThat(newest.at("/origin").asText()).isEqualTo("EDIT");
        assertThat(newest.at("/reason").asText()).isEqualTo("Umzug");
        assertThat(newest.at("/changes")).singleElement().satisfies(change -> {
            assertThat(change.at("/pointer").asText()).isEqualTo("/description");
            assertThat(change.has("before")).isFalse();
            assertThat(change.at("/after").asText()).isEqualTo("Im ersten Stock.");
        });
        assertThat(newest.at("/by/role").asText()).isEqualTo("PARTNER");
        assertThat(newest.at("/by/organization").asText()).startsWith("Musterträger");
        assertThat(newest.at("/by/name").asText()).isEqualTo("Musterperson");
        assertThat(forPaula.at("/items/0/by").has("name")).isFalse();
        assertThat(forPaula.at("/items/1/origin").asText()).isEqualTo("IMPORT");
        assertThat(forPaula.at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void a_history_comes_in_pages() {
        var offer = ListedOffer.at("PUBLIC");
        patch(offer.clara, offer.path(), 1, "{\"description\":\"1\"}");
        patch(offer.clara, offer.path(), 2, "{\"description\":\"2\"}");

        var first = Api.as(offer.clara).get(offer.path() + "/history?limit=2").json();
        var second = Api.as(offer.clara)
                .get(first.at("/next").asText().substring("/api".length()))
                .json();

        assertThat(first.at("/items").findValuesAsText("version")).containsExactly("3", "2");
        assertThat(second.at("/items").findValuesAsText("version")).containsExactly("1");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void going_back_makes_a_new_version_of_an_old_one() {
        var offer = ListedOffer.at("PUBLIC");
        var before = offer.document();
        patch(offer.clara, offer.path(), 1, "{\"phones\":[],\"description\":\"Falsch.\"}");

        var answer = Api.as(offer.clara).command(offer.path() + "/revert", 2, Map.of("version", 1));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(offer.document()).isEqualTo(before);
        var newest = Api.as(offer.clara).get(offer.path() + "/history").json().at("/items/0");
        assertThat(newest.at("/origin").asText()).isEqualTo("REVERT");
    }

    @Test
    void a_deleted_offer_is_gone_from_the_search_and_comes_back_by_its_history() {
        var offer = ListedOffer.at("PUBLIC");

        assertThat(delete(offer.clara, offer.path(), 1).status()).isEqualTo(204);
        assertThat(Api.as(Member.of("streetworker"))
                        .get("/v1/offers/" + offer.id)
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(offer.clara).get(offer.path()).status()).isEqualTo(404);
        var back = Api.as(offer.clara).command(offer.path() + "/revert", 2, Map.of("version", 1));

        assertThat(back.status()).as(back.http().body()).isEqualTo(200);
        assertThat(offer.view().at("/id").asText()).isEqualTo(offer.id.toString());
    }

    @Test
    void what_others_refer_to_cannot_be_deleted() {
        var offer = ListedOffer.at("PUBLIC");

        for (var path : List.of(
                "/v1/directory/services/" + offer.service,
                "/v1/directory/organizations/" + offer.organization,
                offer.placePath())) {
            var answer = delete(offer.clara, path, 1);
            assertThat(answer.status()).as(path).isEqualTo(409);
            assertThat(answer.json().at("/code").asText()).isEqualTo("document-in-use");
        }
    }

    @Test
    void a_partner_with_approval_suggests_a_deletion_and_does_not_go_back_by_herself() {
        var offer = ListedOffer.at("PUBLIC");
        patch(offer.clara, offer.path(), 1, "{\"description\":\"Neu.\"}");

        assertThat(Api.as(offer.paula)
                        .command(offer.path() + "/revert", 2, Map.of("version", 1))
                        .status())
                .isEqualTo(403);
        var waiting = delete(offer.paula, offer.path(), 2);
        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.json().at("/action").asText()).isEqualTo("DELETE");
        var approved = Api.as(offer.clara)
                .command("/v1/edit-suggestions/" + waiting.json().at("/id").asText() + "/approval", 1, Map.of());
        assertThat(approved.status()).as(approved.http().body()).isEqualTo(200);
        assertThat(Api.as(offer.clara).get(offer.path()).status()).isEqualTo(404);
    }

    @Test
    void a_coordinator_says_who_keeps_an_organisation() {
        var offer = ListedOffer.at("PUBLIC").editedDirectly();

        var own = Api.as(offer.paula).get("/v1/managed-organizations").json();

        assertThat(own.at("/items")).singleElement().satisfies(item -> {
            assertThat(item.at("/id").asText()).isEqualTo(offer.organization.toString());
            assertThat(item.at("/edits").asText()).isEqualTo("DIRECT");
        });
        assertThat(Api.as(offer.paula).get("/v1/own-offers").json().at("/items"))
                .singleElement()
                .satisfies(item -> assertThat(item.at("/id").asText()).isEqualTo(offer.id.toString()));
        assertThat(ListedOffer.put(
                                offer.paula,
                                "/v1/managed-organizations/" + offer.organization,
                                Map.of("participant_id", offer.paula.participant(), "edits", "APPROVAL"))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> errors(JsonNode problem) {
        return StreamSupport.stream(problem.at("/errors").spliterator(), false)
                .map(error ->
                        error.at("/pointer").asText() + " " + error.at("/code").asText())
                .toList();
    }
}

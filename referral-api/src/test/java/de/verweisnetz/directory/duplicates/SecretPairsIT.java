package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.TestImport;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two entries of one house whose address nobody may know any more: no pair, merge or way back keeps it. */
class SecretPairsIT extends ApiIT {
    private static final List<String> STATES = List.of("OPEN", "DISMISSED", "MERGED");

    private final Member clara = Member.of("coordinator");
    private final Twins twins = new Twins();
    private final String canary = "Kanarienstieg " + twins.word;

    @Test
    void what_was_said_of_a_pair_is_forgotten_with_the_address() {
        stored("PUBLIC");
        var pair = Twins.pair(clara, "location", twins.one.location, twins.other.location);
        var dismissed = dismissed(pair.at("/id").asText());
        assertThat(dismissed.json().at("/dismissal_reason").asText()).contains(canary);
        assertThat(Twins.rowsWith(canary)).isPositive();

        becomesSecret(twins.one.location, 1);
        becomesSecret(twins.other.location, 1);

        assertThat(Twins.rowsWith(canary)).isZero();
        assertThat(Twins.rowsWith(digest())).isZero();
        twins.settle();
        assertThat(Twins.rowsWith(digest())).isZero();
        nothingTellsWhereItIs();
    }

    @Test
    void a_pair_of_secret_places_is_dismissed_without_words_and_merged_without_a_reason() {
        stored("SECRET");
        twins.document("locations", 1).put("organization_id", twins.one.organization.toString());
        twins.stored();
        var pair = Twins.pair(clara, "location", twins.one.location, twins.other.location);

        var request = Twins.merge(clara, "location", twins.one.location, twins.other.location);
        var refused = Api.as(clara).post("/v1/merges", request.deepCopy().put("reason", canary));
        var dismissed = dismissed(pair.at("/id").asText());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("secret-place-reason");
        assertThat(refused.http().body()).doesNotContain(canary);
        assertThat(dismissed.status()).isEqualTo(200);
        assertThat(dismissed.json().has("dismissal_reason")).isFalse();
        assertThat(Twins.rowsWith(canary)).isZero();
        assertThat(Api.as(clara).post("/v1/merges", request).status()).isEqualTo(201);
        nothingTellsWhereItIs();
    }

    @Test
    void what_is_left_of_an_absorbed_place_becomes_secret_with_the_one_that_absorbed_it() {
        stored("PUBLIC");
        var request = Twins.merge(clara, "location", twins.one.location, twins.other.location)
                .put("reason", "Beide im " + canary);
        var merge = Api.as(clara).post("/v1/merges", request).json().at("/id").asText();
        var gone = "/v1/directory/locations/" + twins.other.location;

        becomesSecret(twins.one.location, Twins.version("location", twins.one.location));

        assertThat(Twins.rowsWith(canary)).isZero();
        assertThat(Api.as(clara).post("/v1/merges/" + merge + "/undo", "").status())
                .isEqualTo(409);
        var newest = Api.as(clara)
                .get(gone + "/history")
                .json()
                .at("/items/0/version")
                .asLong();
        var back = Api.as(clara).command(gone + "/revert", newest, Map.of("version", 1));
        assertThat(back.status()).as(back.http().body()).isEqualTo(200);
        assertThat(back.json().at("/document/verweisnetz/address_visibility").asText())
                .isEqualTo("SECRET");
        assertThat(Twins.rowsWith(canary)).isZero();
        nothingTellsWhereItIs();
    }

    @Test
    void an_import_that_still_knows_an_absorbed_place_does_not_bring_its_address_back() {
        stored("PUBLIC");
        var request = Twins.merge(clara, "location", twins.one.location, twins.other.location);
        assertThat(Api.as(clara).post("/v1/merges", request).status()).isEqualTo(201);
        becomesSecret(twins.one.location, Twins.version("location", twins.one.location));

        var batch = TestImport.as(clara).run(twins.bundle.toString());

        assertThat(TestImport.as(clara).codes(batch)).contains("visibility-kept");
        assertThat(Twins.rowsWith(canary)).isZero();
        nothingTellsWhereItIs();
    }

    private void stored(String visibility) {
        for (int i = 0; i < 2; i++) {
            var place = twins.document("locations", i);
            place.put("way_there", canary).put("latitude", 52.517711).put("longitude", 13.417711);
            ((ObjectNode) place.at("/addresses/0")).put("address_1", canary + " 12");
            ((ObjectNode) place.at("/verweisnetz")).put("address_visibility", visibility);
        }
        twins.stored();
    }

    private String digest() {
        return Subject.digest(Folded.address("10178", canary + " 12").orElseThrow());
    }

    private Api.Answer dismissed(String pair) {
        return Api.as(clara).post("/v1/duplicates/" + pair + "/dismissal", Map.of("reason", "Nicht im " + canary));
    }

    private void becomesSecret(UUID location, long version) {
        var api = Api.as(clara);
        var answer = api.send(api.request("/v1/directory/locations/" + location)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString("{\"verweisnetz\":{\"address_visibility\":\"SECRET\"}}")));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    /** Everything that coordinators, counsellors and the public can read of the two. */
    private void nothingTellsWhereItIs() {
        for (var state : STATES) {
            var pair = Twins.find(clara, "location", state, twins.one.location, twins.other.location);
            if (pair != null) {
                silent("/v1/duplicates/" + pair.at("/id").asText());
            }
        }
        for (var place : List.of(twins.one.location, twins.other.location)) {
            silent("/v1/directory/locations/" + place);
            silent("/v1/directory/locations/" + place + "/history");
        }
        for (var offer : List.of(twins.one.offer, twins.other.offer)) {
            silent("/v1/offers/" + offer);
            silent("/v1/directory/service-at-locations/" + offer + "/history");
            silent("/hsds/service_at_locations/" + offer);
        }
        for (var form : List.of("json", "ndjson", "csv")) {
            silent("/v1/exports/offers?format=" + form + "&text=" + twins.word);
        }
        silent("/v1/offers?text=" + twins.word);
        silent("/hsds/organizations/" + twins.one.organization + "?full_service=true");
    }

    private void silent(String path) {
        var answer = Api.as(path.startsWith("/v1/offers") ? Member.of("streetworker") : clara)
                .get(path);
        assertThat(answer.status()).as(path).isIn(200, 301, 404);
        assertThat(answer.http().body())
                .as(path)
                .doesNotContain("Kanarienstieg", "10178", "517711", "417711", "SAME_ADDRESS");
    }
}

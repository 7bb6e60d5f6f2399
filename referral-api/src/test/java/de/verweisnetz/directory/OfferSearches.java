package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;

/** What searches for offers answer, for tests of one kind of filter each. */
abstract class OfferSearches extends ApiIT {
    final Member stefan = Member.of("streetworker");

    @BeforeEach
    void seed() {
        Seed.load();
    }

    JsonNode page(String query) {
        var answer = Api.as(stefan).get("/v1/offers" + query.replace("ö", "%C3%B6"));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> items(String query) {
        return list(page(query).at("/items"));
    }

    /** The hits of all pages of a search: the offers that other tests leave behind may fill the first. */
    List<JsonNode> all(String query) {
        var all = new ArrayList<JsonNode>();
        var path = "/v1/offers" + query + (query.contains("limit=") ? "" : "&limit=100");
        while (!path.isEmpty()) {
            var answer = Api.as(stefan).get(path);
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
            all.addAll(list(answer.json().at("/items")));
            path = answer.json().at("/next").asText().replaceFirst("^.*/api/", "/");
        }
        return all;
    }

    List<String> names(String query) {
        return items(query).stream().map(offer -> offer.at("/name").asText()).toList();
    }

    static JsonNode reason(JsonNode offer, String reason) {
        return list(offer.at("/fit")).stream()
                .filter(each -> each.at("/reason").asText().equals(reason))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reason + " is not in " + offer.at("/fit")));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }
}

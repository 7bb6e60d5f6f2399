package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferPlacesIT extends OfferSearches {
    @ParameterizedTest
    @CsvSource({
        "place=Köln, 05315, Köln",
        "place=koeln, 05315, Köln",
        "place=Hambrug, 02000, Hamburg",
        "kreis=09162, 09162, München",
        "latitude=51.34&longitude=12.37, 14713, Leipzig",
        "postcode=20095, 02000, Hamburg"
    })
    void a_place_is_given_in_many_ways(String query, String kreis, String town) {
        var page = page("?limit=1&" + query);

        assertThat(page.at("/place/kreis").asText()).isEqualTo(kreis);
        assertThat(page.at("/place/name").asText()).isEqualTo(town);
        assertThat(page.at("/items/0/address/city").asText()).isEqualTo(town);
        assertThat(page.at("/sort").asText()).isEqualTo("DISTANCE");
        assertThat(reason(page.at("/items/0"), "DISTANCE").at("/distance_km").asDouble())
                .isEqualTo(page.at("/items/0/distance_km").asDouble());
    }

    @Test
    void an_ambiguous_name_is_told_with_its_choices() {
        var place = page("?place=Frankfurt").at("/place");

        assertThat(Stream.concat(
                        Stream.of(place.at("/name").asText()),
                        list(place.at("/choices")).stream()
                                .map(choice -> choice.at("/name").asText())))
                .contains("Frankfurt am Main", "Frankfurt (Oder)");
    }

    @Test
    void only_the_responsible_ones_are_found_if_asked() {
        assertThat(all("?postcode=20095&radius_km=300&responsible=true"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(texts(offer.at("/area"))).containsAnyOf("02", "02000", "NATIONWIDE"));
    }

    @Test
    void abroad_finds_who_can_be_reached_from_there_and_the_nationwide_ones_first() {
        var found = all("?region=ABROAD");

        assertThat(found).isNotEmpty().allSatisfy(offer -> assertThat(offer.at("/client_contact/reachable_from_abroad")
                                .asBoolean()
                        || texts(offer.at("/channels")).stream().anyMatch(List.of("EMAIL", "VIDEO", "CHAT")::contains))
                .isTrue());
        assertThat(texts(found.get(0).at("/area"))).contains("NATIONWIDE");
        assertThat(all("?region=UNKNOWN")).isNotEmpty().allSatisfy(offer -> assertThat(
                        Stream.concat(texts(offer.at("/channels")).stream(), texts(offer.at("/area")).stream()))
                .containsAnyOf("PHONE", "EMAIL", "VIDEO", "CHAT", "NATIONWIDE"));
    }

    @Test
    void a_land_finds_who_is_responsible_in_it_or_everywhere_and_no_other() {
        var found = all("?region=09");

        assertThat(found).isNotEmpty().allSatisfy(offer -> assertThat(texts(offer.at("/area")))
                .anyMatch(area -> area.startsWith("09") || area.equals("NATIONWIDE")));
        assertThat(found).anyMatch(offer -> texts(offer.at("/area")).stream().anyMatch(area -> area.startsWith("09")));
        assertThat(Api.as(stefan).get("/v1/offers?region=17").status()).isEqualTo(400);
        assertThat(Api.as(stefan).get("/v1/offers?region=09&postcode=80331").status())
                .isEqualTo(400);
    }

    @Test
    void only_a_postcode_that_nobody_knows_is_approximate() {
        assertThat(page("?postcode=10115").at("/place/approximate").asBoolean()).isFalse();
        assertThat(page("?postcode=25917").at("/place/approximate").asBoolean()).isTrue();
    }

    @Test
    void a_secret_place_is_the_same_from_everywhere_in_its_land_and_never_ordered_by_distance() {
        var here = secretOf("?postcode=10178&radius_km=1");
        var there = secretOf("?postcode=13597&radius_km=500");

        assertThat(here).isNotEmpty().isEqualTo(there);
        assertThat(all("?postcode=10178&radius_km=500").stream().filter(OfferPlacesIT::isSecret))
                .allSatisfy(offer -> {
                    assertThat(offer.has("distance_km")).isFalse();
                    assertThat(list(offer.at("/fit")).stream()
                                    .map(each -> each.at("/reason").asText()))
                            .doesNotContain("DISTANCE");
                    assertThat(texts(offer.at("/area"))).allMatch(area -> area.matches("[0-9]{2}|NATIONWIDE"));
                });
        assertThat(page("?topic=DIS&facets=true").at("/facets").properties())
                .noneMatch(entry -> entry.getKey().contains("kreis"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latitude=53.55&longitude=10.0", "latitude=53.60&longitude=9.7", "latitude=52.9&longitude=10.4"})
    void a_place_on_request_is_only_told_in_steps_and_ordered_by_them(String point) {
        var found = all("?radius_km=200&" + point);
        var steps = found.stream()
                .filter(offer -> offer.at("/address/visibility").asText().equals("ON_REQUEST"))
                .map(offer -> offer.at("/distance_km").asDouble())
                .toList();

        assertThat(steps).isNotEmpty().allMatch(distance -> distance % 10 == 0 && distance > 0);
        assertThat(found.stream()
                        .filter(offer -> offer.has("distance_km")
                                && list(offer.at("/fit")).stream().anyMatch(each -> List.of("AREA", "NATIONWIDE")
                                        .contains(each.at("/reason").asText())))
                        .map(offer -> offer.at("/distance_km").asDouble()))
                .isSorted();
    }

    private TreeSet<String> secretOf(String query) {
        var ids = new TreeSet<String>();
        all(query).stream()
                .filter(OfferPlacesIT::isSecret)
                .forEach(offer -> ids.add(offer.at("/id").asText()));
        return ids;
    }

    private static boolean isSecret(JsonNode offer) {
        return offer.at("/address/visibility").asText().equals("SECRET");
    }
}

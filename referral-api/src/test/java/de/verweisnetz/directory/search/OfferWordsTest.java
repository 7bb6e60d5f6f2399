package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.platform.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferWordsTest {
    @Test
    void a_code_stands_for_all_the_words_that_mean_it() {
        assertThat(OfferWords.of(TestFacts.of("ARB.LOHN"), List.of()))
                .contains("'#ARB.LOHN':1B", "'#ARB':1B", "'#centre-type:MBE':1B")
                .doesNotContain("salari", "wynagrodz");
    }

    @Test
    void a_name_is_marked_and_its_compounds_are_cut() {
        var words = OfferWords.of(offer("PUBLIC", "Schuldnerberatung in Köln"), List.of());

        assertThat(words).contains("'^musterstelle':1A", "'schuldner':1D", "'beratung':1D", "'koln':1A", "'^koln':1A");
    }

    @Test
    void the_town_of_a_secret_place_cannot_be_found_by_trying_names() {
        assertThat(OfferWords.of(offer("SECRET", "Schutzwohnung in Köln"), List.of()))
                .contains("schutzwohnung")
                .doesNotContain("koln");
    }

    @Test
    void a_secret_place_has_no_cell_and_no_area_below_its_land() {
        var secret = OfferCodes.of(offer("SECRET", "Schutzwohnung"));

        assertThat(secret).contains(Facets.SECRET, Facets.area("05")).doesNotContain(Facets.area("05315"));
        assertThat(secret).noneMatch(code -> code >= 400_000_000 && code < 500_000_000);
        assertThat(Spot.of(offer("SECRET", "Schutzwohnung"))).isEmpty();
        assertThat(Spot.of(offer("PUBLIC", "Schutzwohnung"))).isPresent();
    }

    private static OfferFacts offer(String visibility, String description) {
        return Json.read(
                """
                {"id": "4a000000-0000-4000-8000-000000000001", "name": "Musterstelle", "description": "%s",
                 "organization": {"id": "4a000000-0000-4000-8000-000000000002", "name": "Musterverein"},
                 "service": {"id": "4a000000-0000-4000-8000-000000000003", "name": "Musterstelle"}, "area": ["05315"],
                 "centre_type": "WOMEN_SHELTER", "topics": ["DIS.GEWALT"],
                 "address": {"visibility": "%s", "postcode": "50667", "city": "Köln"},
                 "announced_by_default": true, "fallback": false}"""
                        .formatted(description, visibility),
                OfferFacts.class);
    }
}

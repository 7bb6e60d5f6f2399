package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import org.junit.jupiter.api.Test;

class OfferTextsIT extends OfferSearches {
    @Test
    void a_misspelt_word_is_corrected_and_told() {
        // The words are counted a moment after the import.
        var page = page("?text=salriu");
        for (int i = 0; i < 60 && !page.has("corrected"); i++) {
            sleep();
            page = page("?text=salriu");
        }

        assertThat(page.at("/corrected/0/from").asText()).isEqualTo("salriu");
        assertThat(page.at("/corrected/0/to").asText()).isEqualTo("salariu");
        assertThat(page.at("/text_match").asText()).isEqualTo("ALL");
        assertThat(page.at("/items/0/topics").toString()).contains("ARB.LOHN");
        assertThat(reason(page.at("/items/0"), "TOPIC").at("/topics").toString())
                .contains("LOHN");
    }

    @Test
    void most_words_are_enough_where_nobody_has_all_and_all_pages_agree() {
        var first = page("?limit=3&text=Arbeitsrecht+quxquxqux+Lohn");

        assertThat(first.at("/text_match").asText()).isEqualTo("MOST");
        var next = Api.as(stefan)
                .get(first.at("/next").asText().replaceFirst("^.*/api/", "/"))
                .json();
        assertThat(next.at("/text_match").asText()).isEqualTo("MOST");
        assertThat(next.at("/items")).isNotEmpty();
    }

    @Test
    void a_hotline_is_found_by_its_name_and_not_by_its_topics() {
        assertThat(items("?text=Mustertelefon")).isNotEmpty().first().satisfies(offer -> assertThat(
                        offer.at("/fallback").asBoolean())
                .isTrue());
        assertThat(all("?topic=ARB")).isNotEmpty().noneMatch(offer -> offer.at("/fallback")
                .asBoolean());
    }

    @Test
    void a_place_in_the_text_is_understood_where_no_offer_names_it() {
        var page = page("?text=Lohn+Ludwigsburg");

        assertThat(page.at("/place/name").asText()).isEqualTo("Ludwigsburg");
        assertThat(page.at("/place/from_text").asBoolean()).isTrue();
        assertThat(page.at("/items/0/address/city").asText()).isEqualTo("Stuttgart");
    }

    @Test
    void nothing_found_says_what_to_relax_and_counts_as_an_unmet_need() {
        var query = "?topic=GES.BEITRAG&language=el&kreis=13075&radius_km=10";
        var empty = page(query);
        for (int i = 1; i < 5; i++) {
            page(query);
        }

        assertThat(empty.at("/items")).isEmpty();
        assertThat(empty.at("/relax"))
                .isNotEmpty()
                .allSatisfy(relax -> assertThat(relax.at("/hits").asInt()).isPositive());
        assertThat(list(empty.at("/relax")).stream()
                        .map(relax -> relax.at("/parameter").asText()))
                .contains("language");
        var coordinator = Api.as(Member.of("coordinator"));
        var counted = coordinator.get("/v1/unmet-needs?kreis=13075&topic=GES").json();
        assertThat(counted.at("/items/0/searches").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(counted.at("/items/0/language").asText()).isEqualTo("el");
        assertThat(counted.at("/unit").asText()).isEqualTo("searches");
    }

    @Test
    void a_small_figure_of_unmet_needs_is_not_shown() {
        page("?topic=FIN.STEUER&language=hu&kreis=01001&radius_km=5");

        var cell = Api.as(Member.of("coordinator"))
                .get("/v1/unmet-needs?kreis=01001&topic=FIN.STEUER")
                .json()
                .at("/items/0");
        assertThat(cell.at("/suppressed").asBoolean()).isTrue();
        assertThat(cell.has("searches")).isFalse();
        assertThat(Api.as(stefan).get("/v1/unmet-needs").status()).isEqualTo(403);
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

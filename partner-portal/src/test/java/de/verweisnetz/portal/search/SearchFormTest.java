package de.verweisnetz.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFormTest {
    private static final Texts GERMAN = Texts.staff("de");

    @Test
    void five_digits_in_the_field_for_the_place_are_a_postcode() {
        assertThat(query(Map.of("place", List.of(" 10115 ")))).isEqualTo("postcode=10115");
        assertThat(query(Map.of("place", List.of("Köln")))).isEqualTo("place=K%C3%B6ln");
    }

    @Test
    void the_field_for_the_place_shows_the_postcode_of_the_address() {
        Form form = SearchForm.read(Map.of("postcode", List.of("10115")));
        assertThat(SearchForm.withPlaceShown(form).value("place")).isEqualTo("10115");
    }

    @Test
    void a_place_that_was_typed_replaces_the_one_of_the_address() {
        assertThat(query(Map.of("place", List.of("Köln"), "postcode", List.of("10115"), "kreis", List.of("05315"))))
                .isEqualTo("place=K%C3%B6ln");
    }

    @Test
    void a_day_and_a_time_become_a_moment_and_are_shown_again() {
        Form form = SearchForm.read(
                Map.of("language", List.of("ro"), "language_day", List.of("TH"), "language_time", List.of("14:30")));
        assertThat(SearchForm.query(form)).isEqualTo("language=ro&language_at=TH-14%3A30");
        Form again = SearchForm.read(Map.of("language", List.of("ro"), "language_at", List.of("TH-14:30")));
        assertThat(again.value("language_day")).isEqualTo("TH");
        assertThat(again.value("language_time")).isEqualTo("14:30");
    }

    @Test
    void now_has_no_time() {
        assertThat(query(Map.of("phone_day", List.of("NOW"), "phone_time", List.of("14:30"))))
                .isEqualTo("phone_at=NOW");
    }

    @Test
    void what_needs_a_language_or_a_place_is_left_out_without_it() {
        assertThat(query(Map.of(
                        "text", List.of("Lohn"),
                        "language_mode", List.of("SPOKEN"),
                        "radius_km", List.of("50"),
                        "responsible", List.of("true"),
                        "sort", List.of("DISTANCE"))))
                .isEqualTo("text=Lohn");
    }

    @Test
    void a_topic_that_was_chosen_twice_counts_once() {
        assertThat(query(Map.of("topic", List.of("ARB", "", "ARB", "WOH")))).isEqualTo("topic=ARB&topic=WOH");
    }

    @Test
    void an_order_or_a_radius_alone_asks_for_nothing() {
        assertThat(SearchForm.isAsked(SearchForm.read(Map.of("sort", List.of("FIT"), "radius_km", List.of("50")))))
                .isFalse();
        assertThat(SearchForm.isAsked(SearchForm.read(Map.of("remote", List.of("true")))))
                .isTrue();
    }

    @Test
    void a_wrong_postcode_and_a_place_beside_a_region_are_told_at_their_fields() {
        Form form = SearchForm.read(Map.of("place", List.of("1011"), "region", List.of("ABROAD")));
        assertThat(SearchForm.isSound(form, GERMAN)).isFalse();
        assertThat(form.mistakes()).extracting(Form.Mistake::field).containsExactly("place", "region");
        assertThat(SearchForm.usesRareFilters(form)).isTrue();
    }

    @Test
    void only_filters_that_stand_behind_more_filters_open_it() {
        assertThat(SearchForm.usesRareFilters(SearchForm.read(Map.of("open_at", List.of("NOW")))))
                .isFalse();
        assertThat(SearchForm.usesRareFilters(SearchForm.read(Map.of("wheelchair", List.of("YES")))))
                .isFalse();
        assertThat(SearchForm.usesRareFilters(SearchForm.read(Map.of("open_at", List.of("MO")))))
                .isTrue();
    }

    @Test
    void a_link_that_names_a_place_replaces_the_place_of_the_search() {
        Form form = SearchForm.read(Map.of("topic", List.of("ARB"), "place", List.of("Frankfurt")));
        assertThat(SearchForm.queryWith(form, "postcode", "15230")).isEqualTo("topic=ARB&postcode=15230");
        assertThat(SearchForm.queryWith(form, "topic", "")).isEqualTo("place=Frankfurt");
    }

    private static String query(Map<String, List<String>> address) {
        return SearchForm.query(SearchForm.read(address));
    }
}

package de.verweisnetz.data.place;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private final Places places = Places.load();

    @Test
    void all_four_hundred_kreise_have_their_seat_and_lie_in_sixteen_laender() {
        assertThat(places.kreise()).hasSize(400).extracting(Kreis::ags).doesNotHaveDuplicates();
        assertThat(places.kreise())
                .extracting(Kreis::land)
                .containsOnly(CodeLists.load().list(CodeListName.LAND).codes().stream()
                        .map(code -> code.code())
                        .toArray(String[]::new));
    }

    @Test
    void a_kreis_has_exactly_one_seat_or_main_town() {
        assertThat(places.all())
                .filteredOn(place -> place.kind() != PlaceKind.TOWN)
                .extracting(Place::ags)
                .doesNotHaveDuplicates()
                .hasSize(400);
    }

    @Test
    void every_row_is_well_formed_and_lies_in_germany() {
        assertThat(places.all()).hasSizeGreaterThan(500).allSatisfy(place -> {
            assertThat(place.ags()).matches("(0[1-9]|1[0-6])\\d{3}");
            assertThat(place.postcode()).matches("\\d{5}");
            assertThat(place.name()).isNotBlank();
            assertThat(place.kreis()).isNotBlank();
            assertThat(Places.isInGermany(place.latitude(), place.longitude())).isTrue();
        });
    }

    @Test
    void no_postcode_stands_for_two_places() {
        assertThat(places.all()).extracting(Place::postcode).doesNotHaveDuplicates();
    }

    @Test
    void a_known_postcode_is_found_exactly() {
        assertThat(places.find("04109")).hasValueSatisfying(match -> {
            assertThat(match.place().name()).isEqualTo("Leipzig");
            assertThat(match.approximate()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "10115, Berlin",
        "10999, Berlin",
        "04317, Leipzig",
        "22767, Hamburg",
        "80807, München",
        "50999, Köln",
        "01328, Dresden"
    })
    void a_postcode_in_the_range_of_a_town_is_that_towns(String postcode, String town) {
        assertThat(places.find(postcode)).hasValueSatisfying(match -> {
            assertThat(match.place().name()).isEqualTo(town);
            assertThat(match.approximate()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"25917, Husum"})
    void an_unknown_postcode_leads_to_the_nearest_by_its_region_and_says_so(String postcode, String town) {
        assertThat(places.find(postcode)).hasValueSatisfying(match -> {
            assertThat(match.place().name()).isEqualTo(town);
            assertThat(match.approximate()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MÜNCHEN, München",
        "muenchen, München",
        "Munchen, München",
        "koln, Köln",
        "'  Weißenfels ', Weißenfels",
        "weissenfels, Weißenfels",
        "freiburg, Freiburg im Breisgau",
        "frankfurt am main, Frankfurt am Main",
        "halle, Halle (Saale)",
        "Rheda Wiedenbrueck, Rheda-Wiedenbrück"
    })
    void a_name_is_found_however_it_is_typed(String typed, String town) {
        assertThat(places.find(typed)).hasValueSatisfying(match -> {
            assertThat(match.place().name()).isEqualTo(town);
            assertThat(match.approximate()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nirgendwo", "1234", "123456", "-", "München Ost Nirgends"})
    void what_is_neither_a_postcode_nor_a_known_name_is_not_found(String text) {
        assertThat(places.find(text)).isEmpty();
    }

    @Test
    void suggestions_begin_with_what_was_typed_and_put_seats_first() {
        assertThat(places.suggest("neu", 5)).hasSize(5).allSatisfy(place -> {
            assertThat(place.name()).startsWith("Neu");
            assertThat(place.kind()).isEqualTo(PlaceKind.KREIS_SEAT);
        });
        assertThat(places.suggest("", 5)).isEmpty();
    }

    @Test
    void a_land_lists_its_kreise_by_any_key_inside_it() {
        assertThat(places.land("04")).extracting(Kreis::name).containsExactly("Bremen", "Bremerhaven");
        assertThat(places.land("04011")).hasSize(2);
        assertThat(places.land("99")).isEmpty();
    }

    @Test
    void a_kreis_run_from_outside_names_its_largest_town_instead() {
        assertThat(places.kreis("09184")).hasValueSatisfying(kreis -> {
            assertThat(kreis.name()).isEqualTo("Landkreis München");
            assertThat(kreis.seat().kind()).isEqualTo(PlaceKind.MAIN_TOWN);
        });
        assertThat(places.kreis("99999")).isEmpty();
    }

    @Test
    void points_outside_germany_and_swapped_coordinates_are_noticed() {
        assertThat(Stream.of(
                        Places.isInGermany(48.21, 16.37),
                        Places.isInGermany(9.99, 53.55),
                        Places.isInGermany(50.45, 4.45)))
                .containsOnly(false);
        assertThat(Places.isInGermany(47.41, 10.28)).isTrue();
    }
}

package de.verweisnetz.directory.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Suche Arbeit in Bayern, 09",
        "I live in Lower Saxony, 03",
        "lucrez in Renania de Nord-Westfalia, 05",
        "Szukam pracy w Bawarii, 09",
        "Работя в Саксония, 14",
        "Abito in Baviera con mia moglie, 09",
        "Vivo en Baja Sajonia, 03",
        "Bajorországban dolgozom, 09",
        "Radim u Bavarskoj, 09",
        "Μένω στη Βαυαρία, 09",
        "J'habite en Rhénanie-du-Nord-Westphalie, 05",
        "Wohne in Sachsen-Anhalt, 15",
        "Wohne in NRW, 05",
        "Arbeit in Hessen gesucht, 06"
    })
    void a_land_is_known_by_its_names_in_all_languages(String post, String land) {
        assertThat(PlaceFinder.in(post)).extracting(Suggestion.Place::land).containsExactly(land);
        assertThat(PlaceFinder.in(post)).extracting(Suggestion.Place::kreis).containsOnlyNulls();
    }

    @Test
    void a_town_says_its_land() {
        assertThat(PlaceFinder.in("Ich wohne in München, Bayern"))
                .extracting(Suggestion.Place::name)
                .containsExactly("München");
        assertThat(PlaceFinder.in("Aus Köln nach Bayern"))
                .extracting(Suggestion.Place::name)
                .containsExactly("Köln", "Bayern");
    }

    @Test
    void a_land_becomes_the_region_of_the_search_where_no_town_is_named() {
        var reader = new PostReader();

        assertThat(reader.read("Mein Chef in Bayern zahlt den Lohn nicht")
                        .search()
                        .href())
                .endsWith("&region=09");
        assertThat(reader.read("Mein Chef in Bayern zahlt den Lohn nicht, ich wohne in Köln")
                        .search()
                        .href())
                .contains("&postcode=")
                .doesNotContain("region");
    }
}

package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.place.Places;
import de.verweisnetz.data.place.PostalRow;
import de.verweisnetz.directory.OfferQuery.Where;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostcodeInTwoKreiseTest {
    private static final Where POSTCODE = new Where("04105", null, null, null, null, null, null, false, false, false);

    @AfterEach
    void forget() {
        Places.use(Places.builtIn());
    }

    @Test
    void whoever_is_responsible_for_any_of_them_is_found() {
        Places.use(Places.with(List.of(
                new PostalRow("04105", "14729", "", "Musterdorf", 51.3, 12.4),
                new PostalRow("04105", "14713", "", "Leipzig", 51.35, 12.37))));

        assertThat(PlaceReader.vicinity(PlaceReader.read(POSTCODE), POSTCODE).areas())
                .contains(Facets.area("14729"), Facets.area("14713"), Facets.area("14"), Facets.NATIONWIDE);
    }

    @Test
    void without_the_file_it_is_the_kreis_of_the_place_that_is_found() {
        assertThat(PlaceReader.vicinity(PlaceReader.read(POSTCODE), POSTCODE).areas())
                .containsExactlyInAnyOrder(Facets.area("14713"), Facets.area("14"), Facets.NATIONWIDE);
    }
}

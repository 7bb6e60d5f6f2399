package de.verweisnetz.data.place;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.place.GeoNamesPostalFile.Problem;
import de.verweisnetz.data.place.GeoNamesPostalFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GeoNamesPostalFileTest {
    private static final String LEIPZIG =
            line("04103", "Leipzig", "Kreisfreie Stadt Leipzig", "14713", "51.34", "12.38");

    @Test
    void a_postcode_in_two_kreise_keeps_both_and_its_leading_zero() throws IOException {
        var places = Places.with(read(
                        LEIPZIG,
                        line("04105", "Musterdorf", "Landkreis Leipzig", "14729", "51.3", "12.4"),
                        line("04105", "Leipzig", "Kreisfreie Stadt Leipzig", "14713", "51.35", "12.37"))
                .rows());

        assertThat(places.find("04105")).hasValueSatisfying(match -> {
            assertThat(match.kreise()).containsExactly("14729", "14713");
            assertThat(match.place().name()).isEqualTo("Musterdorf");
            assertThat(match.place().land()).isEqualTo("14");
            assertThat(match.approximate()).isFalse();
        });
        assertThat(places.find("04103"))
                .hasValueSatisfying(match -> assertThat(match.kreise()).containsExactly("14713"));
    }

    @Test
    void the_land_is_told_by_the_key_of_the_kreis_and_not_by_the_file() throws IOException {
        String wrong = LEIPZIG.replace("\tSN\t", "\tBY\t");

        assertThat(read(wrong).rows()).extracting(PostalRow::land).containsExactly("14");
    }

    @Test
    void a_company_has_a_postcode_but_no_place() throws IOException {
        var rows = read(line("04081", "", "Kreisfreie Stadt Leipzig", "14713", "51.34", "12.38"))
                .rows();
        var places = Places.with(rows);

        assertThat(rows).allMatch(PostalRow::isCompany);
        assertThat(places.find("04081")).hasValueSatisfying(match -> {
            assertThat(match.place().name()).isEqualTo("Leipzig");
            assertThat(match.place().postcode()).isEqualTo("04081");
        });
        assertThat(places.all()).hasSameSizeAs(Places.builtIn().all());
    }

    @Test
    void a_village_of_the_file_is_found_by_name_and_a_town_of_the_table_goes_before_it() throws IOException {
        var places = Places.with(read(
                        line("99999", "Musterdorf an der Probe", "Kreis Weimarer Land", "16071", "50.9", "11.3"),
                        line("99998", "Freiburg", "Kreis Weimarer Land", "16071", "50.9", "11.3"))
                .rows());

        assertThat(places.find("musterdorf"))
                .hasValueSatisfying(
                        match -> assertThat(match.place().postcode()).isEqualTo("99999"));
        assertThat(places.find("freiburg"))
                .hasValueSatisfying(match -> assertThat(match.place().name()).isEqualTo("Freiburg im Breisgau"));
        assertThat(places.suggest("Musterd", 3)).extracting(Place::name).containsExactly("Musterdorf an der Probe");
    }

    @Test
    void a_town_with_many_postcodes_is_listed_once() throws IOException {
        var rows = read(
                        line("99997", "Musterdorf", "Kreis Weimarer Land", "16071", "50.9", "11.3"),
                        line("99998", "Musterdorf", "Kreis Weimarer Land", "16071", "50.9", "11.3"))
                .rows();

        assertThat(Places.with(rows).suggest("musterdorf", 5)).hasSize(1);
    }

    @Test
    void a_bad_line_is_named_and_never_stops_the_good_ones() throws IOException {
        var result = read(
                "DE\t04103",
                line("4103", "Leipzig", "", "14713", "51.34", "12.38"),
                line("04103", "Leipzig", "", "99713", "51.34", "12.38"),
                line("04103", "Leipzig", "", "", "51.34", "12.38"),
                line("04103", "Leipzig", "", "14713", "12.38", "51.34"),
                line("04103", "Leipzig", "", "14713", "x", "12.38"),
                line("04103", "L".repeat(181), "", "14713", "51.34", "12.38"),
                LEIPZIG + "\tmore",
                LEIPZIG);

        assertThat(result.rows()).extracting(PostalRow::name).containsExactly("Leipzig");
        assertThat(result.problems())
                .containsExactly(
                        new Problem(1, Reason.TOO_FEW_FIELDS),
                        new Problem(2, Reason.BAD_POSTCODE),
                        new Problem(3, Reason.BAD_KREIS),
                        new Problem(4, Reason.BAD_KREIS),
                        new Problem(5, Reason.BAD_COORDINATES),
                        new Problem(6, Reason.BAD_COORDINATES),
                        new Problem(7, Reason.NAME_TOO_LONG),
                        new Problem(8, Reason.TOO_MANY_FIELDS));
    }

    @Test
    void lines_of_other_countries_and_repeated_ones_are_passed_over() throws IOException {
        var result = read("\uFEFF" + LEIPZIG, "AT\t1010\tWien", "", LEIPZIG);

        assertThat(result.rows()).hasSize(1);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void without_rows_there_is_only_the_table_of_the_build() {
        assertThat(Places.with(java.util.List.of())).isSameAs(Places.builtIn());
    }

    private static GeoNamesPostalFile.Result read(String... lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return GeoNamesPostalFile.read(new ByteArrayInputStream(bytes));
    }

    static String line(
            String postcode, String name, String kreisName, String kreis, String latitude, String longitude) {
        return String.join(
                "\t", "DE", postcode, name, "Sachsen", "SN", "", "00", kreisName, kreis, latitude, longitude, "4");
    }
}

package de.verweisnetz.data.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.verweisnetz.data.ReferenceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds our places table against the full postcode file wherever a developer keeps one. */
class PlacesReferenceTest {
    private final Path folder = ReferenceFolder.of("geo");
    private final Places places = Places.load();

    private record Row(String postcode, String ags, double latitude, double longitude, boolean company) {}

    @TestFactory
    Stream<DynamicTest> the_table_agrees_with_the_full_postcode_file() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<Row> rows = rows();
        List<String> kreise = Files.readAllLines(folder.resolve("kreise-de.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, 5))
                .toList();
        return Stream.of(
                DynamicTest.dynamicTest("the Kreise are the same", () -> assertThat(places.kreise())
                        .extracting(Kreis::ags)
                        .containsExactlyInAnyOrderElementsOf(kreise)),
                DynamicTest.dynamicTest(
                        "every main postcode lies in its Kreis at its coordinates",
                        () -> assertThat(places.all()).allSatisfy(place -> liesWhereItSays(place, rows))),
                DynamicTest.dynamicTest(
                        "every postcode in a town's range lies in its Kreis",
                        () -> assertThat(places.all()).allSatisfy(place -> ownsItsRanges(place, rows))),
                DynamicTest.dynamicTest("at least two postcodes in three lead to the right Kreis", () -> {
                    List<Row> real = rows.stream().filter(row -> !row.company()).toList();
                    assertThat(real.stream().filter(this::isFoundInItsKreis).count())
                            .isGreaterThan(real.size() * 2L / 3);
                }));
    }

    private static void liesWhereItSays(Place place, List<Row> rows) {
        assertThat(rows)
                .filteredOn(row ->
                        row.postcode().equals(place.postcode()) && row.ags().equals(place.ags()))
                .isNotEmpty()
                .anySatisfy(row -> {
                    assertThat(row.latitude()).isCloseTo(place.latitude(), within(0.0051));
                    assertThat(row.longitude()).isCloseTo(place.longitude(), within(0.0051));
                });
    }

    private static void ownsItsRanges(Place place, List<Row> rows) {
        for (PostcodeRange range : place.ranges()) {
            assertThat(rows)
                    .filteredOn(row -> !row.company() && range.contains(row.postcode()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.ags()).isEqualTo(place.ags()));
        }
    }

    private boolean isFoundInItsKreis(Row row) {
        return places.find(row.postcode()).orElseThrow().place().ags().equals(row.ags());
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("postcodes-de.csv")).stream()
                .skip(1)
                .toList()) {
            String[] field = line.split(",");
            int last = field.length - 1;
            rows.add(new Row(
                    field[0],
                    field[1],
                    Double.parseDouble(field[last - 2]),
                    Double.parseDouble(field[last - 1]),
                    field[last].equals("1")));
        }
        return rows;
    }
}

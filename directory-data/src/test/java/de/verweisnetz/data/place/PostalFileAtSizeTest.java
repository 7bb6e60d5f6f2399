package de.verweisnetz.data.place;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.verweisnetz.data.ReferenceFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The postcodes of the whole country, wherever a developer keeps them. */
class PostalFileAtSizeTest {
    private final Path file = ReferenceFolder.of("geo").resolve("postcodes-de.csv");

    @TestFactory
    Stream<DynamicTest> the_whole_country() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Stream.empty();
        }
        List<NamedCsvRecord> records = records();
        var result = GeoNamesPostalFile.read(new ByteArrayInputStream(geoNames(records)));
        Places places = Places.with(result.rows());
        return Stream.of(
                DynamicTest.dynamicTest("every row is read", () -> {
                    assertThat(result.problems()).isEmpty();
                    assertThat(result.rows()).hasSameSizeAs(records);
                    assertThat(result.rows().stream().filter(PostalRow::isCompany))
                            .hasSize(1633);
                }),
                DynamicTest.dynamicTest("every postcode leads to each of its Kreise", () -> assertThat(records)
                        .allSatisfy(record -> assertThat(places.find(record.getField("plz")))
                                .hasValueSatisfying(match -> {
                                    assertThat(match.kreise()).contains(record.getField("kreis_ags5"));
                                    assertThat(match.approximate()).isFalse();
                                }))),
                DynamicTest.dynamicTest("149 postcodes lie in several", () -> assertThat(records.stream()
                                .map(record -> record.getField("plz"))
                                .distinct()
                                .filter(postcode -> places.find(postcode)
                                                .orElseThrow()
                                                .kreise()
                                                .size()
                                        > 1))
                        .hasSize(149)),
                DynamicTest.dynamicTest("the table's towns are found as before", () -> assertThat(
                                Places.builtIn().all())
                        .allSatisfy(place -> assertThat(places.find(place.name()))
                                .isEqualTo(Places.builtIn().find(place.name())))));
    }

    private List<NamedCsvRecord> records() throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static byte[] geoNames(List<NamedCsvRecord> records) {
        return records.stream()
                .map(record -> GeoNamesPostalFileTest.line(
                        record.getField("plz"),
                        record.getField("ort"),
                        "",
                        record.getField("kreis_ags5"),
                        record.getField("lat"),
                        record.getField("lon")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}

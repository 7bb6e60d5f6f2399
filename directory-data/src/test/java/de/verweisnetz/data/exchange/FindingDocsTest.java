package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for coordinators names every finding with its weight and what to do. */
class FindingDocsTest {
    private static final Path PAGE = Path.of("../docs/imports.md");

    @ParameterizedTest
    @EnumSource
    void every_finding_is_explained(FindingCode code) throws IOException {
        String row = "| `" + code.key() + "` | " + code.severity().name().toLowerCase(Locale.ROOT) + " | ";

        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith(row))
                .singleElement()
                .asString()
                .contains(code.advice(Locale.ENGLISH));
    }
}

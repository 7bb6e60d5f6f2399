package de.verweisnetz.portal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void cells_with_semicolons_quotes_and_lines_stay_one_cell() {
        assertThat(text("a;b", "sagt \"ja\"", "eins\nzwei")).endsWith("\"a;b\";\"sagt \"\"ja\"\"\";\"eins\nzwei\"\r\n");
    }

    @Test
    void nothing_is_taken_for_a_formula() {
        assertThat(text("=1+1", "+49 30 23125000", "@x")).contains("\"'=1+1\";\"'+49 30 23125000\";\"'@x\"");
    }

    @Test
    void spreadsheets_see_that_it_is_utf_8_and_what_the_columns_are() {
        assertThat(new CsvFile("liste", List.of("Größe"), List.of()).text()).isEqualTo("\uFEFF\"Größe\"\r\n");
    }

    private static String text(String... cells) {
        return new CsvFile("liste", List.of("x"), List.of(List.of(cells))).text();
    }
}

package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as offices, associations and open data portals publish them. */
class ForeignTablesTest {
    @TempDir
    Path folder;

    @Test
    void a_list_of_centres_with_their_carriers_names_both() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "liste.csv",
                "Name der Einrichtung;Nr.;Hausnummer;Straße;Internet;Träger;Geo_x;Geo_y;Land\r\n"
                        + "Musterberatung;1;7a;Musterweg;www.example.org;Musterverband;13,7372;51,0504;Deutschland\r\n"
                        + ";;;;;;;;\r\n",
                StandardCharsets.ISO_8859_1);
        ObjectNode location = incoming.only(EntityKind.LOCATION);

        assertThat(incoming.only(EntityKind.ORGANIZATION).path("name").asText()).isEqualTo("Musterverband");
        assertThat(incoming.only(EntityKind.SERVICE).path("name").asText()).isEqualTo("Musterberatung");
        assertThat(location.at("/addresses/0/address_1").asText()).isEqualTo("Musterweg 7a");
        assertThat(location.at("/addresses/0/country").asText()).isEqualTo("DE");
        assertThat(location.path("longitude").toString()).isEqualTo("13.7372");
        assertThat(location.path("latitude").toString()).isEqualTo("51.0504");
        assertThat(incoming.codes()).containsExactly(FindingCode.ENCODING_ASSUMED, FindingCode.UNMAPPED_COLUMN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Weg 1, 10115 Berlin | Weg 1 | 10115 | Berlin",
                "Weg 1 10115 Berlin | Weg 1 | 10115 | Berlin",
                "Weg 1-3, D-04109 Leipzig, Deutschland | Weg 1-3 | 04109 | Leipzig",
                "c/o Verein, Weg 2, 60311 Frankfurt am Main | c/o Verein, Weg 2 | 60311 | Frankfurt am Main",
                "10115 Berlin, Weg 1 | Weg 1 | 10115 | Berlin",
                "10115 Berlin | '' | 10115 | Berlin",
                "Straße des 17. Juni 135 | Straße des 17. Juni 135 | '' | ''",
                "Postfach 10115 | Postfach 10115 | '' | ''"
            })
    void an_address_in_one_cell_is_taken_apart(String cell, String street, String postcode, String town)
            throws IOException {
        JsonNode address = address("Träger;Anschrift\nMuster;" + cell + "\n");

        assertThat(address.path("address_1").asText("")).isEqualTo(street);
        assertThat(address.path("postal_code").asText("")).isEqualTo(postcode);
        assertThat(address.path("city").asText("")).isEqualTo(town);
    }

    @Test
    void an_address_that_contradicts_the_other_columns_stays_whole() throws IOException {
        JsonNode address = address("Träger;Anschrift;PLZ;Ort\nMuster;Weg 1, 10115 Berlin;04109;Leipzig\n");

        assertThat(address.path("address_1").asText()).isEqualTo("Weg 1, 10115 Berlin");
        assertThat(address.path("postal_code").asText()).isEqualTo("04109");
        assertThat(address.path("city").asText()).isEqualTo("Leipzig");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10115 Berlin | 10115 | Berlin",
                "D-10115 | 10115 | ''",
                "10115.0 | 10115 | ''",
                "1067 | 01067 | ''",
                "1067 Dresden | 01067 | Dresden",
                "SW1A 1AA | SW1A 1AA | ''"
            })
    void a_postcode_is_read_however_it_is_written(String cell, String postcode, String town) throws IOException {
        JsonNode address = address("Träger;PLZ/Ort\nMuster;" + cell + "\n");

        assertThat(address.path("postal_code").asText()).isEqualTo(postcode);
        assertThat(address.path("city").asText("")).isEqualTo(town);
    }

    @Test
    void a_postcode_gets_its_lost_zero_back_only_where_that_can_be_and_it_is_told() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "l.csv",
                "Träger;PLZ;Ort;Staat\nA;1067;Dresden;\nB;1010;Wien;Österreich\nC;8010;Köln;\nD;5067;Muster;\n");

        assertThat(incoming.of(EntityKind.LOCATION))
                .extracting(place -> place.at("/addresses/0/postal_code").asText())
                .containsExactly("01067", "1010", "8010", "5067");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line, Finding::pointer)
                .containsExactly(tuple(FindingCode.POSTCODE_COMPLETED, 2L, "/PLZ"));
        assertThat(incoming.findings.toString()).doesNotContain("1067");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52.52, 13.405 | 52.52 | 13.405",
                "13.405,52.52 | 52.52 | 13.405",
                "52,52; 13,405 | 52.52 | 13.405",
                "POINT(13.405 52.52) | 52.52 | 13.405"
            })
    void coordinates_in_one_cell_come_apart(String cell, String latitude, String longitude) throws IOException {
        ObjectNode location = Incoming.text(folder, "l.csv", "Träger;Koordinaten\nMuster;\"" + cell + "\"\n")
                .only(EntityKind.LOCATION);

        assertThat(location.path("latitude").toString()).isEqualTo(latitude);
        assertThat(location.path("longitude").toString()).isEqualTo(longitude);
    }

    @Test
    void metres_are_no_degrees() throws IOException {
        Incoming incoming = Incoming.text(folder, "l.csv", "Träger;Rechtswert;Hochwert\nMuster;392000,5;5820000\n");

        assertThat(incoming.only(EntityKind.LOCATION).has("latitude")).isFalse();
        assertThat(incoming.only(EntityKind.SERVICE_AT_LOCATION)
                        .at("/source_columns/Hochwert")
                        .asText())
                .isEqualTo("5820000");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line, Finding::pointer)
                .containsExactly(
                        tuple(FindingCode.PROJECTED_COORDINATES, 2L, "/Rechtswert"),
                        tuple(FindingCode.PROJECTED_COORDINATES, 2L, "/Hochwert"));
    }

    @Test
    void of_a_list_what_is_understood_counts_and_the_rest_is_told_and_kept() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "l.csv",
                "Träger;Zuständig für;Sprachen;Landkreis\n"
                        + "A;Landkreise Harburg und Stade, Hamburg;Deutsch, Rumänisch (Grundkenntnisse), Klingonisch;Kreis Unna\n"
                        + "B;rund um den Dorfteich;;Muster\n");
        ObjectNode offer = incoming.of(EntityKind.SERVICE_AT_LOCATION).get(0);

        assertThat(offer.at("/verweisnetz/area")).hasToString("[\"03353\",\"03359\",\"02\"]");
        assertThat(offer.at("/verweisnetz/languages"))
                .extracting(language -> language.path("code").asText())
                .containsExactly("de", "ro");
        assertThat(offer.at("/source_columns/Sprachen").asText()).contains("Klingonisch");
        assertThat(incoming.of(EntityKind.LOCATION)
                        .get(0)
                        .at("/verweisnetz/kreis")
                        .asText())
                .isEqualTo("05978");
        assertThat(incoming.of(EntityKind.LOCATION).get(1).at("/verweisnetz").has("kreis"))
                .isFalse();
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line, Finding::pointer)
                .containsExactly(
                        tuple(FindingCode.PARTLY_UNDERSTOOD, 2L, "/Sprachen"),
                        tuple(FindingCode.UNKNOWN_VALUE, 3L, "/Zuständig für"),
                        tuple(FindingCode.UNKNOWN_VALUE, 3L, "/Landkreis"));
    }

    @ParameterizedTest
    @CsvSource({"x,YES", "true,YES", "ja,YES", "nein,NO", "teilweise,PARTLY", "nicht barrierefrei,NO", "1,YES"})
    void ticks_and_words_say_whether_a_wheelchair_gets_in(String cell, String state) throws IOException {
        ObjectNode location = Incoming.text(folder, "l.csv", "Träger;barrierefrei\nMuster;" + cell + "\n")
                .only(EntityKind.LOCATION);

        assertThat(location.at("/verweisnetz/accessibility/wheelchair").asText())
                .isEqualTo(state);
    }

    @Test
    void the_header_is_found_below_titles_and_explanations() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "l.csv",
                "Beratungsstellen im Musterkreis;;Stand: 1.11.2026\n\nBitte nicht ändern;;\nTräger;Angebot;PLZ\nMuster;Rat;10115\n");

        assertThat(incoming.only(EntityKind.SERVICE).path("name").asText()).isEqualTo("Rat");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line, Finding::arguments)
                .containsExactly(tuple(FindingCode.SKIPPED_LINES, 1L, List.of("1", "3")));
    }

    @Test
    void a_header_of_two_rows_is_read_as_one() throws IOException {
        Incoming incoming =
                Incoming.text(folder, "l.csv", "Träger;Adresse;;\n;Straße;PLZ;Ort\nMuster;Weg 1;10115;Berlin\n");
        ObjectNode location = incoming.only(EntityKind.LOCATION);

        assertThat(incoming.only(EntityKind.ORGANIZATION).path("name").asText()).isEqualTo("Muster");
        assertThat(location.at("/addresses/0/address_1").asText()).isEqualTo("Weg 1");
        assertThat(location.at("/addresses/0/city").asText()).isEqualTo("Berlin");
    }

    @Test
    void lines_may_end_as_on_old_machines() throws IOException {
        assertThat(Incoming.text(folder, "l.csv", "Träger;Angebot\rMuster;A\rMuster;B\r")
                        .of(EntityKind.SERVICE))
                .hasSize(2);
        assertThat(Incoming.text(folder, "services.csv", "id,name\r1,A\r")
                        .summary
                        .format())
                .isEqualTo(Format.HSDS_TABLES);
    }

    @Test
    void sheets_with_the_same_header_go_on_and_others_are_told() throws IOException {
        Path file = folder.resolve("liste.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheet(workbook.newWorksheet("Nord"), "Träger,PLZ,Sprachen", "Muster A,1067,Deutsch", "Muster B");
            sheet(workbook.newWorksheet("Süd"), "Träger,PLZ,Sprachen", "Muster C,10115");
            sheet(workbook.newWorksheet("Legende"), "Kürzel,Bedeutung");
            Worksheet hidden = workbook.newWorksheet("Alt");
            sheet(hidden, "Träger,PLZ,Sprachen", "Muster D");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Leer");
        }
        Incoming incoming = Incoming.read(file);

        assertThat(incoming.of(EntityKind.ORGANIZATION))
                .extracting(organization -> organization.path("name").asText())
                .containsExactly("Muster A", "Muster B", "Muster C");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::arguments)
                .containsExactlyInAnyOrder(
                        tuple(FindingCode.POSTCODE_COMPLETED, List.of()),
                        tuple(FindingCode.SKIPPED_SHEET, List.of("Legende")),
                        tuple(FindingCode.SKIPPED_SHEET, List.of("Alt")));
    }

    @Test
    void a_constant_fills_only_what_the_row_leaves_open() throws IOException {
        ColumnMapping mapping = new ColumnMapping(
                List.of(
                        ColumnMapping.Column.of("A", TargetField.ORGANIZATION_NAME),
                        ColumnMapping.Column.of("B", TargetField.OFFER_AREA)),
                Map.of(TargetField.OFFER_AREA, "bundesweit"));
        Path file = Files.writeString(folder.resolve("x.csv"), "A,B\nMuster,Berlin\nAnders,\n");
        Incoming incoming = Incoming.read(file, Incoming.options("x.csv").withMapping(mapping));

        assertThat(incoming.of(EntityKind.SERVICE_AT_LOCATION))
                .extracting(offer -> offer.at("/verweisnetz/area").toString())
                .containsExactly("[\"11\"]", "[\"NATIONWIDE\"]");
    }

    private JsonNode address(String table) throws IOException {
        return Incoming.text(folder, "liste.csv", table)
                .only(EntityKind.LOCATION)
                .at("/addresses/0");
    }

    private static void sheet(Worksheet sheet, String... rows) {
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(",");
            for (int column = 0; column < cells.length; column++) {
                if (cells[column].matches("\\d+")) {
                    sheet.value(row, column, Integer.valueOf(cells[column]));
                } else {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
    }
}

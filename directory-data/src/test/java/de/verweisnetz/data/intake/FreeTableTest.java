package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.column.MappingProblem;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTableTest {
    private static final String TABLE =
            """
            Träger;Angebot;Straße;Hausnr.;PLZ;Ort;Sprachen;Themen;Öffnungszeiten;Rollstuhlgerecht;Zuletzt bestätigt;Türcode
            Müßig & Söhne e.V.;Beratung;Große Gasse;7;10115;Berlin;Rumänisch, Polnisch;ARB.LOHN/SOZ;Mo-Mi 9-12 Uhr, Do 14:00–17:30;ja;01.11.2026;7ß
            Müßig & Söhne e.V.;Online;;;;;bg und ro;Klingonisch;nach Laune;nein;2026-11-02;
            """;

    @TempDir
    Path folder;

    @Test
    void a_table_from_excel_in_windows_1252_becomes_offers() throws IOException {
        Incoming incoming =
                Incoming.text(folder, "liste.csv", TABLE.replace("\n", "\r\n"), Charset.forName("windows-1252"));
        ObjectNode offer = incoming.of(EntityKind.SERVICE_AT_LOCATION).get(0);
        ObjectNode location = incoming.of(EntityKind.LOCATION).get(0);
        ObjectNode service = incoming.of(EntityKind.SERVICE).get(0);

        assertThat(incoming.only(EntityKind.ORGANIZATION).path("name").asText()).isEqualTo("Müßig & Söhne e.V.");
        assertThat(location.at("/addresses/0/address_1").asText()).isEqualTo("Große Gasse 7");
        assertThat(location.at("/addresses/0/country").asText()).isEqualTo("DE");
        assertThat(location.at("/verweisnetz/accessibility/wheelchair").asText())
                .isEqualTo("YES");
        assertThat(incoming.of(EntityKind.LOCATION).get(1).path("location_type").asText())
                .isEqualTo("virtual");
        assertThat(service.path("organization_id"))
                .isEqualTo(incoming.only(EntityKind.ORGANIZATION).path("id"));
        assertThat(service.at("/verweisnetz/topics")).hasToString("[\"ARB.LOHN\",\"SOZ\"]");
        assertThat(offer.at("/verweisnetz/languages"))
                .hasToString("[{\"code\":\"ro\",\"mode\":\"SPOKEN\"},{\"code\":\"pl\",\"mode\":\"SPOKEN\"}]");
        assertThat(offer.at("/verweisnetz/hours")).hasSize(4);
        assertThat(offer.at("/verweisnetz/hours/3/closes_at").asText()).isEqualTo("17:30");
        assertThat(offer.at("/verweisnetz/verified_on").asText()).isEqualTo("2026-11-01");
        assertThat(offer.at("/source_columns/Türcode").asText()).isEqualTo("7ß");
        assertThat(incoming.errors()).isEmpty();
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line)
                .containsExactly(
                        tuple(FindingCode.ENCODING_ASSUMED, 1L),
                        tuple(FindingCode.UNMAPPED_COLUMN, 1L),
                        tuple(FindingCode.UNKNOWN_VALUE, 3L),
                        tuple(FindingCode.UNKNOWN_VALUE, 3L));
        assertThat(incoming.of(EntityKind.SERVICE_AT_LOCATION)
                        .get(1)
                        .at("/source_columns/Themen")
                        .asText())
                .isEqualTo("Klingonisch");
        assertThat(incoming.of(EntityKind.SERVICE_AT_LOCATION)
                        .get(1)
                        .at("/schedules/0/description")
                        .asText())
                .isEqualTo("nach Laune");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,;", "UTF-16LE,;", "ISO-8859-1,|", "UTF-8,'\t'", "windows-1252,'\t'"})
    void any_encoding_and_delimiter_say_the_same(String charset, char delimiter) throws IOException {
        Incoming expected = Incoming.text(folder, "a.csv", TABLE.replace("–", "-"));
        String text = TABLE.replace("–", "-").replace(';', delimiter);
        byte[] mark = charset.equals("UTF-16LE") ? new byte[] {(byte) 0xFF, (byte) 0xFE} : new byte[0];
        Path file = folder.resolve("b.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(mark);
            out.write(text.getBytes(Charset.forName(charset)));
        }

        assertThat(Incoming.read(file).records.stream()
                        .map(IncomingRecord::body)
                        .toList())
                .isEqualTo(expected.records.stream().map(IncomingRecord::body).toList())
                .isNotEmpty();
    }

    @Test
    void the_separator_that_excel_declares_is_no_row() throws IOException {
        Incoming incoming = Incoming.text(folder, "liste.csv", "sep=;\nTräger;Angebot\nVerein;Beratung, Hilfe\n");

        assertThat(incoming.only(EntityKind.SERVICE).path("name").asText()).isEqualTo("Beratung, Hilfe");
        assertThat(incoming.findings).isEmpty();
    }

    @Test
    void a_person_corrects_the_mapping_and_it_is_remembered() throws IOException {
        ColumnMapping mapping = new ColumnMapping(
                List.of(
                        ColumnMapping.Column.of("A", TargetField.ORGANIZATION_NAME),
                        new ColumnMapping.Column(
                                "B", TargetField.OFFER_LANGUAGES, "+", Map.of("Rum.", "ro", "jede", "en")),
                        ColumnMapping.Column.of("C", null),
                        ColumnMapping.Column.of("D", TargetField.OFFER_AREA)),
                Map.of(TargetField.SERVICE_CENTRE_TYPE, "MBE", TargetField.OFFER_AREA, "bundesweit"));
        ColumnMapping remembered = ColumnMapping.fromJson(
                new ObjectMapper().readTree(mapping.toJson().toString()));
        Path file = Files.writeString(folder.resolve("x.csv"), "A,B,C\nVerein,rum.+JEDE+pl,bleibt\n");
        Incoming incoming = Incoming.read(file, Incoming.options("x.csv").withMapping(remembered));
        ObjectNode offer = incoming.only(EntityKind.SERVICE_AT_LOCATION);

        assertThat(remembered).isEqualTo(mapping);
        assertThat(offer.at("/verweisnetz/languages"))
                .extracting(language -> language.path("code").asText())
                .containsExactly("ro", "en", "pl");
        assertThat(offer.at("/verweisnetz/area")).hasToString("[\"NATIONWIDE\"]");
        assertThat(offer.at("/source_columns/C").asText()).isEqualTo("bleibt");
        assertThat(incoming.only(EntityKind.SERVICE)
                        .at("/verweisnetz/centre_type")
                        .asText())
                .isEqualTo("MBE");
        assertThat(incoming.codes()).containsExactly(FindingCode.UNMAPPED_COLUMN, FindingCode.MAPPED_COLUMN_MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[]; ''",
                "{\"columns\":{}}; /columns",
                "{\"columns\":[{}]}; /columns/0/column",
                "{\"columns\":[{\"column\":\"A\",\"field\":\"service.colour\"}]}; /columns/0/field",
                "{\"columns\":[{\"column\":\"A\",\"separator\":\"\"}]}; /columns/0/separator",
                "{\"constants\":{\"service.colour\":\"x\"}}; /constants/service.colour",
                "{\"rows\":[]}; /rows"
            })
    void a_mapping_of_another_form_is_refused_at_its_place(String json, String pointer) throws IOException {
        var tree = new ObjectMapper().readTree(json);

        assertThatThrownBy(() -> ColumnMapping.fromJson(tree)).isInstanceOfSatisfying(MappingProblem.class, problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer.replace("''", ""));
        });
    }

    @Test
    void headers_are_guessed_in_german_and_english_each_field_once() {
        ColumnMapping guess = ColumnMapping.guess(List.of(
                "Name der Einrichtung",
                "E-Mail-Adresse",
                "Languages spoken",
                "Ort",
                "Stadt",
                "Sprachen (Auswahl)",
                "Zzz"));

        assertThat(guess.columns())
                .extracting(ColumnMapping.Column::field)
                .containsExactly(
                        TargetField.ORGANIZATION_NAME,
                        TargetField.OFFER_EMAIL,
                        TargetField.OFFER_LANGUAGES,
                        TargetField.LOCATION_CITY,
                        null,
                        null,
                        null);
    }

    @Test
    void every_field_has_a_label_in_both_languages_by_which_it_is_found() {
        for (TargetField field : TargetField.values()) {
            assertThat(field.label(Locale.GERMAN)).isNotBlank();
            assertThat(field.label(Locale.ENGLISH)).isNotBlank();
            assertThat(TargetField.ofKey(field.key())).contains(field);
            assertThat(ColumnMapping.guess(List.of(field.key())).columns())
                    .extracting(ColumnMapping.Column::field)
                    .containsExactly(field);
        }
    }

    @Test
    void a_workbook_says_what_a_person_sees_in_it() throws IOException {
        Path file = folder.resolve("liste.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Liste");
            sheet.value(0, 0, "Beratungsstellen, Stand 2026");
            String[] header = {"Träger", "PLZ", "Ort", "Breite", "Länge", "Stand", "Mindestalter", "Notiz"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
            }
            sheet.value(3, 0, "Verein");
            sheet.value(3, 1, 10115);
            sheet.value(3, 2, "Berlin");
            sheet.value(3, 3, 52.53);
            sheet.value(3, 4, 13.38);
            sheet.value(3, 5, LocalDate.of(2026, 11, 1));
            sheet.style(3, 5).format("dd.mm.yyyy").set();
            sheet.value(3, 6, 18.0);
            sheet.value(3, 7, "=cmd|' /C calc'!A0");
        }
        Incoming incoming = Incoming.read(file);
        ObjectNode location = incoming.only(EntityKind.LOCATION);

        assertThat(Intake.open(file, Incoming.options("liste.xlsx")).format()).isEqualTo(Format.XLSX);
        assertThat(location.at("/addresses/0/postal_code").asText()).isEqualTo("10115");
        assertThat(location.path("latitude").toString()).isEqualTo("52.53");
        assertThat(incoming.only(EntityKind.SERVICE)
                        .at("/verweisnetz/target_group/age_from")
                        .toString())
                .isEqualTo("18");
        ObjectNode offer = incoming.only(EntityKind.SERVICE_AT_LOCATION);
        assertThat(offer.at("/verweisnetz/verified_on").asText()).isEqualTo("2026-11-01");
        assertThat(offer.path("description").asText()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line, Finding::pointer)
                .containsExactly(tuple(FindingCode.SKIPPED_LINES, 1L, ""), tuple(FindingCode.FORMULA, 4L, "/Notiz"));
    }

    @Test
    void the_preview_shows_the_beginning_and_what_the_columns_seem_to_mean() throws IOException {
        Path file = Files.write(folder.resolve("l.csv"), TABLE.getBytes(Charset.forName("windows-1252")));
        TablePreview preview =
                Intake.open(file, Incoming.options("l.csv")).preview().orElseThrow();

        assertThat(preview.encoding()).isEqualTo("windows-1252");
        assertThat(preview.delimiter()).isEqualTo(";");
        assertThat(preview.header()).hasSize(12).contains("Straße");
        assertThat(preview.rows()).hasSize(2).allMatch(row -> row.size() == 12);
        assertThat(preview.guess().column("PLZ").orElseThrow().field()).isEqualTo(TargetField.LOCATION_POSTAL_CODE);
    }

    @Test
    void formulas_stay_text_and_are_told_but_phone_numbers_are_none() throws IOException {
        Incoming incoming = Incoming.text(
                folder,
                "l.csv",
                "Träger,Angebot,Telefon,Hinweis\nA,=1+1,+49 30 1,-\nB,@SUM(A1),-5,+cmd\nC,x,y,-- kursiv\n");

        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line, Finding::pointer)
                .containsExactly(
                        tuple(FindingCode.FORMULA, 2L, "/Angebot"),
                        tuple(FindingCode.FORMULA, 3L, "/Angebot"),
                        tuple(FindingCode.FORMULA, 3L, "/Hinweis"),
                        tuple(FindingCode.FORMULA, 4L, "/Hinweis"));
        assertThat(incoming.of(EntityKind.SERVICE))
                .extracting(service -> service.path("name").asText())
                .containsExactly("=1+1", "@SUM(A1)", "x");
    }

    @Test
    void a_row_without_any_name_is_left_over() throws IOException {
        Incoming incoming = Incoming.text(folder, "l.csv", "Träger,Ort\n,Berlin\nVerein,Bonn\n");

        assertThat(incoming.codes()).containsExactly(FindingCode.EMPTY_ROW_NAME);
        assertThat(incoming.leftovers).hasSize(1);
        assertThat(incoming.of(EntityKind.ORGANIZATION)).hasSize(1);
    }

    @Test
    void a_table_that_names_nobody_needs_a_mapping() throws IOException {
        assertThat(Incoming.text(folder, "l.csv", "Foo,Bar\n1,2\n").codes())
                .containsExactly(FindingCode.UNMAPPED_COLUMN, FindingCode.UNMAPPED_COLUMN, FindingCode.NOTHING_MAPPED);
    }

    @Test
    void one_faulty_byte_in_a_file_of_utf_8_is_told_with_its_line_and_never_replaced() throws IOException {
        byte[] text = "Träger,Angebot\nÜber,Öl\nM?ller,Größe\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '?' ? (byte) 0xFC : text[i];
        }
        Incoming incoming = Incoming.read(Files.write(folder.resolve("l.csv"), text));

        assertThat(incoming.of(EntityKind.ORGANIZATION))
                .extracting(organization -> organization.path("name").asText())
                .containsExactly("Über", "Müller");
        assertThat(incoming.findings)
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(FindingCode.INVALID_ENCODING, 3L));
    }
}

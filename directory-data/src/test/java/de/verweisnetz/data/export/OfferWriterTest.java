package de.verweisnetz.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.tabular.PlainCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferWriterTest {
    private static final String FACTS =
            """
            {"id":"1a3c2f4e-0000-4000-8000-000000000005","name":"Lohn; Vertrag","description":"=cmd|' /C calc'!A0",
             "organization":{"id":"o","name":"Musterberatung","carrier":"CARITAS"},"service":{"id":"s","name":"Lohn"},
             "centre_type":"MBE","topics":["ARB.LOHN"],
             "languages":[{"code":"ro","mode":"SPOKEN"},{"code":"pl","mode":"SPOKEN"},{"code":"bg","mode":"INTERPRETED"}],
             "hours":[{"weekday":"MO","opens_at":"09:00","closes_at":"12:00","access":"APPOINTMENT"},
                      {"weekday":"MO","opens_at":"14:00","closes_at":"16:00","access":"WALK_IN"}],
             "address":{"visibility":"%s","street":"Kanarienvogel 1","postcode":"04109","city":"Kanarienvogelstadt",
                        "latitude":51.34,"longitude":12.37},
             "area":["11","05315","NATIONWIDE"],"client_contact":{"phone":"+49 89 99998 100","email":"a@example.org"},
             "residence_required":false,"fallback":true,"documents":["Vertrag","Lohnzettel"]}""";

    @Test
    void a_row_is_in_the_words_of_the_reader() throws IOException {
        Map<String, String> german = csv(Locale.GERMAN, "PUBLIC").get(0);
        Map<String, String> english = csv(Locale.ENGLISH, "PUBLIC").get(0);

        assertThat(german)
                .containsEntry("Sprachen", "Rumänisch; Polnisch")
                .containsEntry("Sprachen mit Dolmetschen", "Bulgarisch")
                .containsEntry("Öffnungszeiten Montag", "09:00-12:00 Mit Termin; 14:00-16:00 Ohne Termin")
                .containsEntry("Zuständigkeitsgebiet", "Berlin; Köln; bundesweit")
                .containsEntry("Wohnsitz nötig", "nein")
                .containsEntry("Mitzubringende Unterlagen", "Vertrag; Lohnzettel")
                .containsEntry("Postleitzahl", "04109")
                .containsEntry("Breitengrad", "51.34");
        assertThat(english).containsEntry("Languages", "Romanian; Polish").containsEntry("Residence required", "no");
    }

    @Test
    void what_a_spreadsheet_would_run_is_text_and_a_phone_number_stays_readable() throws IOException {
        assertThat(csv(Locale.GERMAN, "PUBLIC").get(0))
                .containsEntry("Beschreibung des Angebots an diesem Ort", "'=cmd|' /C calc'!A0")
                .containsEntry("Telefon", "'+49 89 99998 100");
        assertThat(xlsx("PUBLIC").get(1)).contains("'=cmd|' /C calc'!A0", "'+49 89 99998 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "  =1", "\u0000=1", "\u00a0=1", "＝1", "\n=1", "'+49"})
    void every_beginning_of_a_formula_is_defused(String cell) {
        assertThat(PlainCell.guard(cell)).isEqualTo("'" + cell);
        assertThat(PlainCell.open("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "030 1", "'kursiv", "09:00-12:00", " Rand"})
    void what_is_no_formula_stays_as_it_is(String cell) {
        assertThat(PlainCell.guard(cell)).isEqualTo(cell);
        assertThat(PlainCell.open(cell)).isEqualTo(cell);
    }

    @Test
    void an_import_knows_every_column_by_its_name() throws IOException {
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            List<String> headers = List.copyOf(csv(locale, "PUBLIC").get(0).keySet());

            assertThat(ColumnMapping.guess(headers).columns())
                    .extracting(ColumnMapping.Column::field)
                    .isEqualTo(OfferColumn.ALL.stream().map(OfferColumn::field).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "", "UNKNOWN"})
    void of_a_place_that_is_not_open_neither_form_says_where_it_is(String visibility) throws IOException {
        assertThat(csv(Locale.GERMAN, visibility).toString())
                .contains("Musterberatung")
                .doesNotContain("Kanarienvogel", "04109", "51.34");
        assertThat(xlsx(visibility).toString()).contains("Musterberatung").doesNotContain("Kanarienvogel", "04109");
    }

    @Test
    void of_a_place_on_request_the_town_is_all_there_is() throws IOException {
        assertThat(csv(Locale.GERMAN, "ON_REQUEST").get(0))
                .containsEntry("Ort", "Kanarienvogelstadt")
                .containsEntry("Straße", "")
                .containsEntry("Breitengrad", "");
    }

    @ParameterizedTest
    @EnumSource(OfferFormat.class)
    void the_same_offers_make_the_same_bytes(OfferFormat format) throws IOException {
        assertThat(write(format, Locale.GERMAN, "PUBLIC")).isEqualTo(write(format, Locale.GERMAN, "PUBLIC"));
    }

    @Test
    void spreadsheets_are_told_the_encoding() throws IOException {
        assertThat(write(OfferFormat.CSV, Locale.GERMAN, "PUBLIC")).startsWith(0xEF, 0xBB, 0xBF);
    }

    private static List<Map<String, String>> csv(Locale locale, String visibility) throws IOException {
        String text = new String(write(OfferFormat.CSV, locale, visibility), StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder()
                .fieldSeparator(locale.equals(Locale.ENGLISH) ? ',' : ';')
                .ofNamedCsvRecord(text)
                .stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .<Map<String, String>>map(LinkedHashMap::new)
                .toList();
    }

    private static List<List<String>> xlsx(String visibility) throws IOException {
        byte[] bytes = write(OfferFormat.XLSX, Locale.GERMAN, visibility);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read().stream()
                    .map(OfferWriterTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static byte[] write(OfferFormat format, Locale locale, String visibility) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OfferWriter writer = format.open(out, locale)) {
            writer.write((ObjectNode) PackageReading.JSON.readTree(FACTS.formatted(visibility)));
            writer.finish();
        }
        return out.toByteArray();
    }
}

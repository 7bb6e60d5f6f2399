package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The table of offers as a workbook, all cells as text; a further sheet begins where one is full. */
final class XlsxOffers implements OfferWriter {
    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_A_FLUSH = 200;
    private static final String PROPERTIES = "docProps/core.xml";

    private final OutputStream out;
    private final Locale locale;
    private final Path file;
    private final OutputStream spool;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxOffers(OutputStream out, Locale locale) throws IOException {
        this.out = out;
        this.locale = locale;
        file = Files.createTempFile("offers", ".xlsx");
        spool = new BufferedOutputStream(Files.newOutputStream(file));
        workbook = new Workbook(spool, "Verweisnetz", "1.0");
        sheet = newSheet();
    }

    @Override
    public void write(JsonNode facts) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheet = newSheet();
        }
        addRow(OfferColumn.row(facts, locale));
        if (row % ROWS_A_FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
        spool.close();
        copyWithoutTime();
    }

    @Override
    public void close() throws IOException {
        spool.close();
        Files.deleteIfExists(file);
    }

    private Worksheet newSheet() {
        sheets++;
        row = 0;
        String name = locale.equals(Locale.ENGLISH) ? "Offers" : "Angebote";
        Worksheet next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        List<String> headers = OfferColumn.headers(locale);
        for (int column = 0; column < headers.size(); column++) {
            next.inlineString(0, column, headers.get(column));
        }
        row = 1;
        return next;
    }

    private void addRow(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
        row++;
    }

    /** The library writes the time of day into the workbook; the same offers must make the same bytes. */
    private void copyWithoutTime() throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile made = new ZipFile(file.toFile())) {
            for (ZipEntry entry : made.stream().map(ZipEntry.class::cast).toList()) {
                zip.putNextEntry(FixedZip.entry(entry.getName()));
                try (var content = made.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        zip.write(withoutTime(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        zip.flush();
    }

    private static byte[] withoutTime(String properties) {
        return properties
                .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}

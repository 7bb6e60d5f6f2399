package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The table of offers as CSV. */
final class CsvOffers implements OfferWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Locale locale;
    private final Writer writer;
    private final CsvWriter csv;

    CsvOffers(OutputStream out, Locale locale) throws IOException {
        this.locale = locale;
        this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(locale.equals(Locale.ENGLISH) ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(OfferColumn.headers(locale));
    }

    @Override
    public void write(JsonNode facts) {
        csv.writeRecord(OfferColumn.row(facts, locale));
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        writer.flush();
    }

    @Override
    public void close() {
        // The stream below belongs to the caller, and nothing else is held.
    }
}

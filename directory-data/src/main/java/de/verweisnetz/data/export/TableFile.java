package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.verweisnetz.data.tabular.ExtraColumn;
import de.verweisnetz.data.tabular.HsdsTable;
import de.verweisnetz.data.tabular.TableRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One table of the datapackage while it grows, in a file of its own. */
final class TableFile implements Closeable {
    private final CsvWriter csv;
    private final List<String> columns;
    private boolean closed;

    TableFile(HsdsTable table, Path file) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8);
        columns = table.columns().stream().map(HsdsTable.Column::name).toList();
        List<String> header = new ArrayList<>(columns);
        header.add(ExtraColumn.NAME);
        csv.writeRecord(header);
    }

    void write(TableRow row) {
        List<String> cells = new ArrayList<>(columns.size() + 1);
        columns.forEach(column -> cells.add(row.cells().getOrDefault(column, "")));
        JsonNode extra = row.extra();
        cells.add(extra.isEmpty() ? "" : extra.toString());
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}

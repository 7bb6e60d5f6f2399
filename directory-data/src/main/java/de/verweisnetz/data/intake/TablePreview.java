package de.verweisnetz.data.intake;

import de.verweisnetz.data.column.ColumnMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a free table, for the person who says what its columns mean.
 *
 * @param encoding the encoding it was read in, absent for a workbook
 * @param delimiter what stands between its cells, absent for a workbook
 * @param rows the first rows, as long as the header
 * @param guess what the columns seem to mean
 */
public record TablePreview(
        @Nullable String encoding,
        @Nullable String delimiter,
        List<String> header,
        List<List<String>> rows,
        ColumnMapping guess) {

    public TablePreview {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}

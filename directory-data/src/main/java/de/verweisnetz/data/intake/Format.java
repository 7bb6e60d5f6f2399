package de.verweisnetz.data.intake;

import de.verweisnetz.data.column.ColumnMapping;

/** The forms of a directory file that can be read. */
public enum Format {
    /** A bundle, a document, a list of documents or a page of an HSDS API. */
    HSDS_JSON,
    /** A JSON document a line. */
    HSDS_NDJSON,
    /** The tables of HSDS 1.1, 2.0 or 3.x as CSV files in a folder or zip, or as the sheets of a workbook. */
    HSDS_TABLES,
    /** One table with an offer a row, of any columns. */
    CSV,
    /** A workbook whose first sheet is such a table. */
    XLSX;

    /** Whether reading it needs a {@link ColumnMapping}. */
    public boolean isFreeTable() {
        return this == CSV || this == XLSX;
    }
}

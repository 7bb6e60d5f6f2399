package de.verweisnetz.data.intake;

/**
 * How much of a file is read before it counts as hostile; each limit that is hit is a finding.
 *
 * @param fileBytes size of the file, or of all files of a folder
 * @param unpackedBytes size of all entries of a zip together once unpacked
 * @param packRatio how many times larger an entry may be than what it is packed in; small entries are never judged
 * @param entries files in a zip or folder
 * @param rows rows or top-level documents of all files together
 * @param columns columns of a table
 * @param cellChars characters of a cell, and of a text in JSON
 * @param recordChars characters of a JSON document of the top level, of a line of ndjson, or of a row
 * @param depth levels of nesting in JSON
 * @param findings findings reported of one code; the rest is only counted
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int packRatio,
        int entries,
        long rows,
        int columns,
        int cellChars,
        int recordChars,
        int depth,
        int findings) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Room for a directory of a million offers, and for nothing beyond that. */
    public static Limits standard() {
        return new Limits(
                2048 * MEBIBYTE, 8192 * MEBIBYTE, 200, 1000, 20_000_000, 1000, 1_000_000, 8_000_000, 64, 1000);
    }

    public Limits withFileBytes(long value) {
        return new Limits(
                value, unpackedBytes, packRatio, entries, rows, columns, cellChars, recordChars, depth, findings);
    }

    /** Other limits on how large a packed file may become. */
    public Limits withZip(long newUnpackedBytes, int newPackRatio, int newEntries) {
        return new Limits(
                fileBytes,
                newUnpackedBytes,
                newPackRatio,
                newEntries,
                rows,
                columns,
                cellChars,
                recordChars,
                depth,
                findings);
    }

    /** Other limits on tables. */
    public Limits withTable(long newRows, int newColumns, int newCellChars) {
        return new Limits(
                fileBytes,
                unpackedBytes,
                packRatio,
                entries,
                newRows,
                newColumns,
                newCellChars,
                recordChars,
                depth,
                findings);
    }

    /** Other limits on JSON documents. */
    public Limits withJson(int newRecordChars, int newDepth) {
        return new Limits(
                fileBytes,
                unpackedBytes,
                packRatio,
                entries,
                rows,
                columns,
                cellChars,
                newRecordChars,
                newDepth,
                findings);
    }

    public Limits withFindings(int value) {
        return new Limits(
                fileBytes, unpackedBytes, packRatio, entries, rows, columns, cellChars, recordChars, depth, value);
    }
}

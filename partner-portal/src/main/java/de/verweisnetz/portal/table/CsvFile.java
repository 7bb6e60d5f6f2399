package de.verweisnetz.portal.table;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as CSV (RFC 4180) with semicolons, as spreadsheets in Germany expect it.
 *
 * @param name without its ending
 */
public record CsvFile(String name, List<String> header, List<List<String>> rows) {
    /** By it spreadsheets see that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    public Response answer() {
        return Response.ok(text(), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    String text() {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(CsvFile::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    /** Spreadsheets take what begins like a formula for one. */
    private static String cell(String value) {
        String harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

package de.verweisnetz.portal.keep.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The media types that the API takes, told by the ending of a file's name. */
final class MediaTypes {
    private static final Map<String, String> BY_ENDING = Map.of(
            "json", "application/json",
            "ndjson", "application/x-ndjson",
            "jsonl", "application/x-ndjson",
            "zip", "application/zip",
            "csv", "text/csv",
            "tsv", "text/csv",
            "txt", "text/csv",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private MediaTypes() {}

    static Optional<String> of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(ending));
    }
}

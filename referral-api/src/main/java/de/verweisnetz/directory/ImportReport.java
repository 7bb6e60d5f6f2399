package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as it is now.
 *
 * @param kind UPLOAD or HARVEST
 * @param complete whether it holds everything that the source has
 * @param startedAt when the present or last step began
 * @param counts records by what the import does to them
 * @param findings how many there are
 * @param failure code of what ended it
 * @param table the beginning of a file of free columns
 */
public record ImportReport(
        UUID id,
        String kind,
        ImportState state,
        UUID source,
        String sourceName,
        boolean dryRun,
        boolean complete,
        boolean removeMissing,
        @Nullable String fileName,
        @Nullable String url,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Progress progress,
        Map<String, Long> counts,
        long findings,
        @Nullable String failure,
        @Nullable Table table) {

    /** How far the present step has come. */
    public record Progress(long done, @Nullable Long total, @Nullable Double perSecond) {}

    /** The first rows of a table, and what its columns are taken to mean. */
    public record Table(JsonNode header, JsonNode rows, JsonNode mapping, boolean confirmed) {}
}

package de.verweisnetz.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An import: a file or a harvest on its way into the directory. */
public record ImportRun(
        String id,
        String kind,
        String state,
        Named source,
        boolean dryRun,
        boolean complete,
        boolean removeMissing,
        @Nullable String fileName,
        @Nullable String url,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Progress progress,
        Counts counts,
        long findings,
        @Nullable Trouble failure,
        @Nullable Table table) {
    private static final Set<String> BUSY = Set.of("RECEIVED", "CHECKING", "RUNNING", "UNDOING");
    private static final Set<String> CANCELLABLE = Set.of("RECEIVED", "CHECKING", "CHECKED", "RUNNING");
    private static final Set<String> ENDED = Set.of("DONE", "CANCELLED", "FAILED");

    /** How far the present step is. */
    public record Progress(long done, @Nullable Long total, @Nullable Double perSecond) {}

    /** What the check found and the run did. */
    public record Counts(
            @JsonProperty("new") long added,
            long changed,
            long unchanged,
            long conflict,
            long invalid,
            long removed,
            long written,
            long undone) {}

    /** Why an import could not go on. */
    public record Trouble(String code, String message) {}

    /** The beginning of a free table and what its columns are taken to mean. */
    public record Table(List<String> header, List<List<String>> rows, ObjectNode mapping, boolean confirmed) {}

    public boolean busy() {
        return BUSY.contains(state);
    }

    public boolean startable() {
        return state.equals("CHECKED");
    }

    public boolean resumable() {
        return state.equals("CANCELLED") || state.equals("FAILED");
    }

    public boolean cancellable() {
        return CANCELLABLE.contains(state);
    }

    public boolean undoable() {
        return ENDED.contains(state) && counts.written() > 0;
    }

    public boolean retryable() {
        return counts.invalid() > 0 && (state.equals("CHECKED") || state.equals("DONE"));
    }

    public String from() {
        return fileName != null ? fileName : url != null ? url : "";
    }
}

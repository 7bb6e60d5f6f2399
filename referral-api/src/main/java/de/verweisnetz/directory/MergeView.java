package de.verweisnetz.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge.
 *
 * @param kind as HSDS names it
 * @param changed how many documents it changed
 * @param newCandidates pairs of offers that became the same by it
 * @param stillHidden places that its undo could not make as visible as they were
 */
public record MergeView(
        UUID id,
        String kind,
        DocumentName keep,
        DocumentName absorb,
        State state,
        Instant at,
        @Nullable Instant undoneAt,
        long changed,
        @Nullable List<UUID> newCandidates,
        @Nullable List<UUID> stillHidden) {

    /** Whether it still holds. */
    public enum State {
        DONE,
        UNDONE
    }
}

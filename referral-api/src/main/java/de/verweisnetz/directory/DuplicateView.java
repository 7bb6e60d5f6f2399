package de.verweisnetz.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair of documents that may be the same.
 *
 * @param kind as HSDS names it
 * @param mergeId of a pair that was merged
 * @param comparison only where one pair is asked for and both are still there
 */
public record DuplicateView(
        UUID id,
        String kind,
        int score,
        List<DuplicateReason> reasons,
        DuplicateState state,
        List<Party> documents,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable String dismissalReason,
        @Nullable UUID mergeId,
        @Nullable DuplicateComparison comparison) {

    /** One of the two, with the name of the organisation it belongs to. */
    public record Party(UUID id, @Nullable String name, @Nullable String organization, boolean gone) {}

    public DuplicateView with(DuplicateComparison sideBySide) {
        return new DuplicateView(
                id, kind, score, reasons, state, documents, foundAt, decidedAt, dismissalReason, mergeId, sideBySide);
    }
}

package de.verweisnetz.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published documents of one kind; all filters are combined with AND.
 *
 * @param search words that all have to be there
 * @param modifiedAfter changed then or later, or anything that is nested in it
 * @param proximityMetres from the middle of the postcode
 */
public record HsdsQuery(
        @Nullable String search,
        @Nullable UUID taxonomyTermId,
        @Nullable UUID taxonomyId,
        @Nullable UUID organizationId,
        @Nullable Instant modifiedAfter,
        @Nullable String postcode,
        @Nullable Integer proximityMetres,
        boolean topOnly,
        @Nullable UUID parentId,
        Depth depth) {

    /** How much of each document. */
    public enum Depth {
        /** Its id, and when it changed. */
        MINIMAL,
        /** What is single: no lists. */
        LISTED,
        /** With everything nested; an organisation's services only by name. */
        FULL,
        FULL_SERVICES
    }

    public static HsdsQuery everything(Depth depth) {
        return new HsdsQuery(null, null, null, null, null, null, null, false, null, depth);
    }
}

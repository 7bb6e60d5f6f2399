package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.Canonical;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of an import.
 *
 * @param kind the kind of document, or the table of a row that belongs to none
 * @param rank place in the order of writing
 * @param body as it would be stored
 * @param named the id that the source uses, if that was merged away and {@code id} is what absorbed it
 */
record StagedRow(
        long row,
        int rank,
        String kind,
        @Nullable UUID id,
        String originalId,
        String file,
        long line,
        ObjectNode body,
        String hash,
        String state,
        @Nullable UUID named) {

    /** The same with another body. */
    StagedRow with(ObjectNode other) {
        return other == body
                ? this
                : new StagedRow(
                        row, rank, kind, id, originalId, file, line, other, Canonical.hash(other), state, named);
    }

    /** The same for the document that absorbed the one which the source names. */
    StagedRow absorbedBy(UUID survivor, ObjectNode other, String nowIn) {
        return new StagedRow(
                row,
                rank,
                kind,
                survivor,
                originalId,
                file,
                line,
                other,
                Canonical.hash(other),
                nowIn,
                named == null ? id : named);
    }

    /** What is referred to comes before what refers to it. */
    static int rank(EntityKind kind) {
        return switch (kind) {
            case TAXONOMY -> 1;
            case TAXONOMY_TERM -> 2;
            case ORGANIZATION -> 3;
            case PROGRAM -> 4;
            case LOCATION -> 5;
            case SERVICE -> 6;
            case SERVICE_AT_LOCATION -> 7;
            case META_TABLE_DESCRIPTION -> 8;
        };
    }
}

package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two documents side by side, and what a merge would make of them. */
public record DuplicateComparison(
        ComparedDocument keep, ComparedDocument absorb, List<ComparedField> fields, List<MergeWarning> warnings) {

    /**
     * One of the two.
     *
     * @param source name of the source it comes from
     * @param republish whether that source allows it to be published again
     * @param referring how many documents refer to it
     */
    public record ComparedDocument(
            UUID id,
            @Nullable String name,
            long version,
            Instant modifiedAt,
            String source,
            boolean republish,
            long referring) {}

    /**
     * One field.
     *
     * @param pointer JSON pointer into the documents
     * @param same whether both say the same to a reader, whatever the spelling
     * @param proposal what a merge takes unless told otherwise
     * @param choices what it may be told; empty where nothing is to choose
     */
    public record ComparedField(
            String pointer,
            @Nullable JsonNode keep,
            @Nullable JsonNode absorb,
            boolean same,
            MergeChoice proposal,
            List<MergeChoice> choices) {}

    /** What a merge in this direction brings with it. */
    public enum MergeWarning {
        /** The place becomes secret; where it is will be forgotten for good. */
        BECOMES_SECRET,
        BECOMES_ON_REQUEST,
        /** The source of the absorbed document does not let others publish it: nothing of it goes into the survivor. */
        NOTHING_TAKEN_OVER,
        /** The survivor's source does not let others publish it, that of the absorbed one does. */
        NO_LONGER_PUBLISHED,
        /** Whoever manages the absorbed organisation manages the survivor. */
        MANAGER_MOVES,
        /** Each is managed by another participant: refused. */
        TWO_MANAGERS
    }
}

package de.verweisnetz.directory.document;

/**
 * What became of a change.
 *
 * @param version that the document has now; of a deleted one its last
 * @param visibilityKept whether the change would have shown more of a place than before and was not allowed to
 */
public record WrittenDocument(DocumentKey key, long version, Effect effect, boolean visibilityKept) {

    /** What a change did. */
    public enum Effect {
        CREATED,
        UPDATED,
        DELETED,
        /** The same document again, or the deletion of one that is not there. */
        UNCHANGED
    }
}

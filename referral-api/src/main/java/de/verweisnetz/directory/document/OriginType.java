package de.verweisnetz.directory.document;

/** How a version came to be. */
public enum OriginType {
    IMPORT,
    HARVEST,
    /** Somebody who keeps the directory changed it. */
    EDIT,
    /** Somebody said that it is still correct. */
    CONFIRMATION,
    CAPACITY,
    /** A suggestion that was approved. */
    SUGGESTION,
    REVERT,
    MERGE,
    /** An import was taken back. */
    UNDO;

    /** Whether the document now belongs to the source that the change came from. */
    public boolean bringsSource() {
        return this == IMPORT || this == HARVEST;
    }
}

package de.verweisnetz.directory;

/** What has been decided about a pair of documents that may be the same. */
public enum DuplicateState {
    /** Somebody has to look at it. */
    OPEN,
    /** They are not the same. */
    DISMISSED,
    /** They have become one. */
    MERGED
}

package de.verweisnetz.directory;

/** Whose value the merged document gets. */
public enum MergeChoice {
    /** That of the document that stays. */
    KEEP,
    /** That of the document that goes. */
    ABSORB,
    /** Two lists united, without repeating what is the same. */
    BOTH
}

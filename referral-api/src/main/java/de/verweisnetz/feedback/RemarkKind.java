package de.verweisnetz.feedback;

/** What kind of remark it is. */
public enum RemarkKind {
    WORKS,
    HARD,
    WRONG,
    IDEA
}

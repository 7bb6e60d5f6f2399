package de.verweisnetz.directory;

/**
 * Where an import is in its life.
 *
 * <p>RECEIVED → CHECKING → CHECKED → RUNNING → DONE, then UNDOING → UNDONE. CANCELLED by a person, FAILED when it cannot
 * go on; from both it may be taken back, and started once everything had been checked.
 */
public enum ImportState {
    RECEIVED,
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    UNDOING,
    UNDONE
}

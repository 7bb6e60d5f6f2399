package de.verweisnetz.directory.upkeep;

/** What a check found. */
public enum CheckResult {
    CONFIRMED,
    CORRECTED,
    CALLED_NOT_REACHED,
    BOUNCED,
    CLOSED;

    boolean confirms() {
        return this == CONFIRMED || this == CORRECTED;
    }
}

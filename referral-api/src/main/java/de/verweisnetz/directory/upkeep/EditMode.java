package de.verweisnetz.directory.upkeep;

/** Whether what a partner changes holds at once or waits for the coordination. */
public enum EditMode {
    DIRECT,
    APPROVAL
}

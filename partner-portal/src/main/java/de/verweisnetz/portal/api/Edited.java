package de.verweisnetz.portal.api;

/** What became of an edit: it holds at once, or it waits for the coordination. */
public enum Edited {
    HOLDS,
    WAITS
}

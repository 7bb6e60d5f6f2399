package de.verweisnetz.platform.limit;

/** What people do without a login, each counted by itself. */
public enum PublicEntry {
    /** Opening a client's page, by token or by code, and what she does there. */
    CLIENT_PAGE,
    /** Taking a code from a card. */
    TAKE_CODE
}

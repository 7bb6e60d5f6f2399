package de.verweisnetz.platform.limit;

/** What people do without a login, each counted by itself. */
public enum PublicEntry {
    /** Opening a client's page, by token or by code, and what she does there. */
    CLIENT_PAGE,
    /** Opening a link by which an organisation answers, or which confirms an address, and what is done there. */
    MAILED_LINK,
    /** Taking a code from a card. */
    TAKE_CODE
}

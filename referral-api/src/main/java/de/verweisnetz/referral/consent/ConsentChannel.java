package de.verweisnetz.referral.consent;

/** Where the client agreed. */
public enum ConsentChannel {
    CHAT,
    CLIENT_PAGE,
    ON_SITE
}

package de.verweisnetz.referral.client;

/** What a client can say of herself. */
public enum Said {
    CAME,
    NOBODY_ANSWERED
}

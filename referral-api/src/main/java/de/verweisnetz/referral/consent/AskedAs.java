package de.verweisnetz.referral.consent;

/** Who recorded a consent. */
public enum AskedAs {
    SENDER,
    RECEIVER,
    /** She herself, on her page. */
    CLIENT
}

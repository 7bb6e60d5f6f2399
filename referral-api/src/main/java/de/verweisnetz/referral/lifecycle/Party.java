package de.verweisnetz.referral.lifecycle;

/** How somebody stands to a referral. */
public enum Party {
    SENDER,
    RECEIVER,
    CLIENT,
    SYSTEM
}

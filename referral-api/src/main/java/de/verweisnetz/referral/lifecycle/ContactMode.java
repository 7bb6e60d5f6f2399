package de.verweisnetz.referral.lifecycle;

/** How the code reaches the client; a public reply gets a card, from which a reader may take a code herself. */
public enum ContactMode {
    PRIVATE_MESSAGE,
    PROFESSIONAL_CHANNEL,
    /** Only of codes that were taken from a card. */
    PUBLIC_REPLY
}

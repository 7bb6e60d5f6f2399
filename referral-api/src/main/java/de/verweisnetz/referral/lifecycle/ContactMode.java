package de.verweisnetz.referral.lifecycle;

/** How the code reaches the client; a public reply gets a card, never a code. */
public enum ContactMode {
    PRIVATE_MESSAGE,
    PROFESSIONAL_CHANNEL
}

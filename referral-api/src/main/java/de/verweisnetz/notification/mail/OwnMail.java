package de.verweisnetz.notification.mail;

import java.util.UUID;

/** A mail that this node has sent, as its Message-ID names it. */
public record OwnMail(About about, UUID id) {}

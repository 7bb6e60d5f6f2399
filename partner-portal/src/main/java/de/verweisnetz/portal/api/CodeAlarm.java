package de.verweisnetz.portal.api;

import java.time.Instant;

/** A reference for which wrong secrets were entered again and again. */
public record CodeAlarm(String reference, String sender, String receiver, int wrongSecrets, Instant raisedAt) {}

package de.verweisnetz.referral.sealing;

import java.time.Instant;

/** Which organisation was given client data, and when: the client may know. */
public record OpeningOfData(String organization, Instant openedAt) {}

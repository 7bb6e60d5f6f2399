package de.verweisnetz.portal.api;

import java.time.Instant;

/** A code that somebody took from a card, and the address of her own page. */
public record TakenCode(String code, String reference, String url, Instant expiresAt) {}

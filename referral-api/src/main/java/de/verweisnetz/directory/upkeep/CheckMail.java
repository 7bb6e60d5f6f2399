package de.verweisnetz.directory.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link for one contact about all her offers.
 *
 * @param contact keyed hash of her address
 * @param mailed false where a coordinator passes it on herself
 */
record CheckMail(UUID id, byte[] contact, List<UUID> offers, Instant createdAt, Instant expiresAt, boolean mailed) {}

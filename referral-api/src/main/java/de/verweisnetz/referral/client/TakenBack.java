package de.verweisnetz.referral.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a client took everything back.
 *
 * @param erasedAt when the node erased what it held of her matter; null while it still has to
 */
public record TakenBack(Instant at, @Nullable Instant erasedAt) {}

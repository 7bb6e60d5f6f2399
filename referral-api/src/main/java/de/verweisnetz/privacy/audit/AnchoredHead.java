package de.verweisnetz.privacy.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain reached when this was signed.
 *
 * @param hash of the row at this position
 * @param checkpoint number of the last signed checkpoint; 0 before the first
 * @param checkpointHash SHA-256 of that checkpoint as it was signed
 */
record AnchoredHead(long position, byte[] hash, long checkpoint, byte @Nullable [] checkpointHash, Instant signedAt) {}

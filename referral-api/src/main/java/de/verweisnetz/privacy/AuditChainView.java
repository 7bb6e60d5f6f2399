package de.verweisnetz.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the chain stands.
 *
 * @param position how many rows were chained since the beginning
 * @param segments how many segments are closed
 * @param lastClosedAt when the last one was
 * @param anchored whether a signed head lies outside the database and fits
 * @param alarm why it does not fit, if so
 */
public record AuditChainView(
        long position, long segments, @Nullable Instant lastClosedAt, boolean anchored, @Nullable String alarm) {}

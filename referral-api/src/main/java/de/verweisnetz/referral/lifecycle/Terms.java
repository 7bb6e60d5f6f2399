package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The conditions a referral is issued under.
 *
 * @param announced whether the centre sees it before the code is presented
 * @param feedback whether the client agreed that the centre may report back to the sender
 * @param noticeTextVersion version of the notice the client was given
 * @param dueAt when the centre has to answer; null when unannounced
 */
public record Terms(
        boolean announced,
        boolean feedback,
        String noticeTextVersion,
        Instant issuedAt,
        Instant releasedAt,
        @Nullable Instant dueAt,
        Instant expiresAt) {}

package de.verweisnetz.referral.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions a referral is issued under.
 *
 * @param topics that travel: those of a special category only with the client's consent
 * @param announced whether the centre sees it before the code is presented
 * @param feedback whether the client agreed that the centre may report back to the sender
 * @param noticeTextVersion version of the notice the client was given
 * @param dueAt when the centre has to answer; null when unannounced
 * @param expiresAt when the code ends
 */
public record Terms(
        List<String> topics,
        boolean announced,
        boolean feedback,
        String noticeTextVersion,
        @Nullable Instant dueAt,
        Instant expiresAt) {}

package de.verweisnetz.referral.sealing;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key, and what became of it.
 *
 * @param participant whose key it is; null for the node, which signs
 * @param validUntil until when others may still seal to it; null for the one in use
 * @param lostAt when its owner told that the private key is gone
 * @param destroyedAt when the node destroyed the private key, after nothing was left to open with it
 */
public record SealingKey(
        UUID id,
        @Nullable UUID participant,
        Custody custody,
        ECKey publicKey,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant lostAt,
        @Nullable Instant destroyedAt) {}

package de.verweisnetz.referral;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.sealing.Custody;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key.
 *
 * @param validUntil until when it is still sealed to; absent for the one in use
 * @param replaceBy when the one in use should be replaced
 */
public record OrganisationKeyView(
        UUID id,
        Custody custody,
        JsonNode jwk,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant replaceBy,
        @Nullable Instant lostAt,
        @Nullable Instant destroyedAt) {}

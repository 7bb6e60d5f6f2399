package de.verweisnetz.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client keeps as a proof that she took everything back.
 *
 * @param organization the centre
 * @param told whether it was told, and has to confirm; not where it never knew of her, or all was over before
 * @param erasedBy by when the node's copy is erased
 * @param erasedAt when it was
 * @param arrived whether she had been at the centre, which then has a file of its own
 * @param confirmedAt when the centre said that it knows
 * @param signed the same as a JWS of the node (ES256); null where the node has no key to sign with
 */
public record ClientReceipt(
        String reference,
        String organization,
        boolean told,
        Instant withdrawnAt,
        Instant erasedBy,
        @Nullable Instant erasedAt,
        boolean arrived,
        @Nullable Instant confirmedAt,
        @Nullable String signed) {}

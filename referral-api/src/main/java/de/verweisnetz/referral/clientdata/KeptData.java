package de.verweisnetz.referral.clientdata;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of client data without opening them.
 *
 * @param handedOverAt when the centre was given them for the first time
 */
@Door
public record KeptData(
        UUID id,
        ClientDataState state,
        EnteredBy enteredBy,
        Instant sealedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant forgottenAt,
        @Nullable ForgetReason forgottenFor) {}

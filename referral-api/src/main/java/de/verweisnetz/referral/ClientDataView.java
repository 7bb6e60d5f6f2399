package de.verweisnetz.referral;

import de.verweisnetz.referral.clientdata.ClientDataState;
import de.verweisnetz.referral.clientdata.EnteredBy;
import de.verweisnetz.referral.clientdata.ForgetReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What both organisations may know of client data without opening them; the sender without FEEDBACK nothing that would tell
 * that the client came.
 *
 * @param handedOverAt when the centre was given them for the first time
 */
public record ClientDataView(
        ClientDataState state,
        @Nullable EnteredBy enteredBy,
        @Nullable Instant sealedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant forgottenAt,
        @Nullable ForgetReason forgottenFor) {}

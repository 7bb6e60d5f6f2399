package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the contact data of a referral, without them. */
public record ContactDataState(
        String state,
        @Nullable String enteredBy,
        @Nullable Instant sealedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant forgottenAt,
        @Nullable String forgottenFor) {

    public boolean is(String other) {
        return state.equals(other);
    }
}

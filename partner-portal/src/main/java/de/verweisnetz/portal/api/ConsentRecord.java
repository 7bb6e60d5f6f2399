package de.verweisnetz.portal.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One consent as it was recorded, and when it was taken back. */
public record ConsentRecord(
        String id,
        String purpose,
        String direction,
        String textVersion,
        String language,
        String channel,
        Instant givenAt,
        String askedAs,
        boolean counsellorConfirmed,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnChannel) {

    public boolean holds() {
        return withdrawnAt == null;
    }
}

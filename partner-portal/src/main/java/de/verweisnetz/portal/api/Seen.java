package de.verweisnetz.portal.api;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many referrals that a centre has taken note of.
 *
 * @param version to take it back from; null where it was refused
 */
public record Seen(
        String referralId, String result, @Nullable String code, @Nullable Long version, @Nullable Instant undoUntil)
        implements Serializable {

    /** One that is to be marked, as the page showed it. */
    public record Asked(String referralId, long version) {}

    public boolean isRefused() {
        return result.equals("REFUSED");
    }

    public boolean canBeTakenBack(Instant now) {
        return undoUntil != null && now.isBefore(undoUntil);
    }
}

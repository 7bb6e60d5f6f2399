package de.verweisnetz.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one referral of many.
 *
 * @param code why it was refused, as the problem of the single step would say
 * @param version as it is now; null where it was refused
 * @param undoUntil until when it can be taken back from that version
 */
public record SeenView(
        UUID referralId, Result result, @Nullable String code, @Nullable Long version, @Nullable Instant undoUntil) {

    /** How it went. */
    public enum Result {
        SEEN,
        /** It was before, and nothing has changed. */
        ALREADY_SEEN,
        REFUSED
    }

    static SeenView of(ReferralView now, Result result) {
        return new SeenView(now.id(), result, null, now.version(), now.undoUntil());
    }

    static SeenView refused(UUID referral, String code) {
        return new SeenView(referral, Result.REFUSED, code, null, null);
    }
}

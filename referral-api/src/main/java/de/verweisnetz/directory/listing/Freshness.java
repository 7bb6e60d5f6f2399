package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferView.Verification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long an entry holds after somebody confirmed it. An entry that nobody ever confirmed holds for no day. */
public final class Freshness {
    private static final int DUE_AFTER_DAYS = 180;
    private static final int EXPIRED_AFTER_DAYS = 365;

    private Freshness() {}

    /** The last day on which the entry may be used for referrals. */
    public static LocalDate usableUntil(@Nullable LocalDate verifiedOn, @Nullable LocalDate validUntil) {
        if (verifiedOn == null) {
            return LocalDate.EPOCH;
        }
        var confirmed = verifiedOn.plusDays(EXPIRED_AFTER_DAYS);
        return validUntil != null && validUntil.isBefore(confirmed) ? validUntil : confirmed;
    }

    public static Verification of(@Nullable LocalDate verifiedOn, @Nullable LocalDate validUntil, LocalDate today) {
        if (verifiedOn == null || usableUntil(verifiedOn, validUntil).isBefore(today)) {
            return Verification.EXPIRED;
        }
        return verifiedOn.plusDays(DUE_AFTER_DAYS).isBefore(today) ? Verification.DUE : Verification.CURRENT;
    }
}

package de.verweisnetz.directory.upkeep;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The day on which an offer is to be checked again.
 *
 * <p>Offers that were confirmed together, or whose funding ends together at the end of a year, are not due together:
 * each has a place of its own in a span of eight weeks, always the same one.
 */
final class DueDay {
    /** From so many days before its own end an entry may be due. */
    static final int END_COMES_DAYS = 63;

    private static final int SPREAD_DAYS = 56;
    /** The last offer of a wave is due four days before its entry would be flagged. */
    private static final int BEFORE_FLAGGED_DAYS = SPREAD_DAYS + 4;

    private static final int REST_DAYS = 14;

    private DueDay() {}

    /** Null where nobody ever confirmed the offer: then it is due at any time. */
    static @Nullable LocalDate of(
            UUID offer, @Nullable LocalDate verifiedOn, @Nullable LocalDate validUntil, Ages ages) {
        if (verifiedOn == null) {
            return null;
        }
        int place = Math.floorMod(offer.hashCode(), SPREAD_DAYS);
        var byAge = verifiedOn.plusDays(afterDays(ages) + place);
        if (validUntil == null) {
            return byAge;
        }
        var byEnd = validUntil.minusDays(END_COMES_DAYS).plusDays(place);
        // Who has just confirmed is left alone for a while, whatever end she gave.
        var rested = verifiedOn.plusDays(REST_DAYS);
        var end = byEnd.isBefore(rested) ? rested : byEnd;
        return end.isBefore(byAge) ? end : byAge;
    }

    /** The age from which an entry may be due. */
    static int afterDays(Ages ages) {
        return Math.max(REST_DAYS, ages.flagged() - BEFORE_FLAGGED_DAYS);
    }
}

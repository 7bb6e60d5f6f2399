package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.listing.Freshness;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** After how many days without a confirmation an entry is flagged, and after how many it takes no referrals. */
record Ages(int flagged, int expired) {
    static Ages of(Freshness freshness, LocalDate today) {
        return new Ages((int) ChronoUnit.DAYS.between(freshness.currentSince(today), today), (int)
                ChronoUnit.DAYS.between(freshness.usableSince(today), today));
    }
}

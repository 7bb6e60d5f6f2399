package de.verweisnetz.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One offer as counsellors see it now.
 *
 * @param facts with the capacity light and the grades as they hold today
 * @param openNow absent where the hours are unknown
 * @param distanceKm straight line from the searched postcode, absent where none was searched or the place is hidden
 * @param matched why it is in the list, absent outside of searches
 */
public record OfferView(
        @JsonIgnore long version,
        @JsonUnwrapped OfferFacts facts,
        @Nullable Boolean openNow,
        @Nullable Instant nextOpening,
        Verification verification,
        @Nullable Double distanceKm,
        @Nullable List<MatchReason> matched) {

    /** How fresh the entry is. */
    public enum Verification {
        CURRENT,
        /** Not confirmed for 180 days. */
        DUE,
        /** Not confirmed for 365 days, or past its own end: takes no referrals. */
        EXPIRED
    }

    /** Why an offer is among the hits. */
    public enum MatchReason {
        TEXT,
        TOPIC,
        LANGUAGE,
        DISTANCE,
        AREA,
        NATIONWIDE,
        REMOTE
    }

    @JsonIgnore
    public UUID id() {
        return facts.id();
    }
}

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
 * @param answerMode how the organisation answers referrals; NONE where it takes no part
 * @param usualAnswer measured; absent where too few referrals were answered to say
 * @param distanceKm straight line from the searched place, absent where none was searched or the place is hidden
 * @param matched why it is in the list, absent outside of searches
 * @param fit the same with values, and how well it fits
 */
public record OfferView(
        @JsonIgnore long version,
        @JsonUnwrapped OfferFacts facts,
        @Nullable Boolean openNow,
        @Nullable Instant nextOpening,
        Verification verification,
        @Nullable String answerMode,
        @Nullable UsualAnswer usualAnswer,
        @Nullable Double distanceKm,
        @Nullable List<MatchReason> matched,
        @Nullable List<FitReason> fit) {

    /** How fresh the entry is. */
    public enum Verification {
        CURRENT,
        /** Not confirmed for long: 180 days by default. */
        DUE,
        /** Not confirmed for too long (365 days by default), or past its own end: takes no referrals. */
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

    public OfferView with(@Nullable UsualAnswer measured) {
        return new OfferView(
                version, facts, openNow, nextOpening, verification, answerMode, measured, distanceKm, matched, fit);
    }

    @JsonIgnore
    public UUID id() {
        return facts.id();
    }
}

package de.verweisnetz.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a counsellor searches; nothing of it is kept.
 *
 * @param facets whether to count the hits by code as well
 * @param limit size of a page
 */
public record OfferQuery(Filters filters, @Nullable String sort, boolean facets, int limit, @Nullable String cursor) {

    /** What a hit must be; all of it together. Within one list any value will do. */
    public record Filters(
            @Nullable String text,
            List<String> topics,
            Speech speech,
            Where where,
            Whom whom,
            Centre centre,
            Reach reach) {
        public Filters {
            text = blankToNull(text);
            topics = List.copyOf(topics);
        }
    }

    /**
     * @param mode SPOKEN or INTERPRETED
     * @param at when it must be there: NOW, a weekday, or a weekday and a time as in {@code TH-14:30}
     */
    public record Speech(List<String> languages, @Nullable String mode, @Nullable String at) {
        public Speech {
            languages = List.copyOf(languages);
        }
    }

    /**
     * Where help is needed: at one place, given in one of four ways, in a region, or anywhere.
     *
     * @param radiusKm greatest distance from the place, in kilometres; null for the default
     * @param region ABROAD, UNKNOWN, or the key of a Land
     * @param responsible only offers whose area covers the place
     */
    public record Where(
            @Nullable String postcode,
            @Nullable String place,
            @Nullable String kreis,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer radiusKm,
            @Nullable String region,
            boolean responsible,
            boolean remote,
            boolean nationwide) {
        public Where {
            place = blankToNull(place);
        }

        /** Whether a place is named, in whichever way. */
        public boolean isPlace() {
            return postcode != null || place != null || kreis != null || latitude != null || longitude != null;
        }
    }

    /** Whom it must be for. */
    public record Whom(
            @Nullable AgeBand ageBand, @Nullable String gender, @Nullable String origin, @Nullable String sector) {}

    /**
     * What kind of centre it must be.
     *
     * @param accepts grade of referral, CODE or WARM
     * @param capacity lights as they hold today
     */
    public record Centre(
            List<String> types,
            List<String> carriers,
            @Nullable String accepts,
            List<String> answerModes,
            List<String> capacity) {
        public Centre {
            types = List.copyOf(types);
            carriers = List.copyOf(carriers);
            answerModes = List.copyOf(answerModes);
            capacity = List.copyOf(capacity);
        }
    }

    /**
     * How it must be reached.
     *
     * @param openAt NOW, a weekday, or a weekday and a time
     * @param phoneAt the same for phone hours
     * @param wheelchair YES or PARTLY
     */
    public record Reach(
            @Nullable String openAt,
            @Nullable String phoneAt,
            boolean fromAbroad,
            @Nullable String wheelchair,
            @Nullable Integer verifiedWithinDays) {}

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

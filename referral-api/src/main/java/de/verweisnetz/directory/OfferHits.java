package de.verweisnetz.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits, and how the search was understood.
 *
 * @param cursor leads to the next page, absent on the last
 * @param total counted up to a cap
 * @param sort FIT, DISTANCE or NEXT_OPENING
 * @param textMatch whether the hits match ALL words of the text or MOST; null without a text
 * @param facets null unless asked for
 * @param relax which filter to give up, only when nothing fits
 * @param fallback nationwide offers of last resort, only when nothing else fits
 */
public record OfferHits(
        List<OfferView> items,
        @Nullable String cursor,
        long total,
        boolean totalCapped,
        String sort,
        @Nullable String textMatch,
        List<Correction> corrected,
        @Nullable SearchedPlace place,
        @Nullable Facets facets,
        List<Relaxation> relax,
        List<OfferView> fallback) {

    /** The same with other views of the same offers. */
    public OfferHits with(List<OfferView> otherItems, List<OfferView> otherFallback) {
        return new OfferHits(
                otherItems,
                cursor,
                total,
                totalCapped,
                sort,
                textMatch,
                corrected,
                place,
                facets,
                relax,
                otherFallback);
    }

    /** A word that nobody uses, and the one that was searched instead. */
    public record Correction(String from, String to) {}

    /**
     * Where distances are measured from.
     *
     * @param kreis key of its Kreis
     * @param approximate whether it is only near what was asked
     * @param fromText whether a word of the text was taken for it
     * @param choices other places of that name
     */
    public record SearchedPlace(
            @Nullable String name,
            @Nullable String postcode,
            @Nullable String kreis,
            @Nullable String kreisName,
            double latitude,
            double longitude,
            boolean approximate,
            boolean fromText,
            @Nullable List<PlaceChoice> choices) {}

    /** Another place of the same name. */
    public record PlaceChoice(String name, String postcode, String kreis, String kreisName) {}

    /**
     * Hits by code, the most frequent first.
     *
     * @param capped whether only the best hits were counted
     * @param topic of level 1
     * @param grade taken today
     * @param capacity the light as it holds today
     */
    public record Facets(
            boolean capped,
            List<FacetCount> topic,
            List<FacetCount> language,
            List<FacetCount> centreType,
            List<FacetCount> carrier,
            List<FacetCount> grade,
            List<FacetCount> capacity) {}

    /** How many hits have a code. */
    public record FacetCount(String code, long count) {}

    /**
     * A filter that stands in the way.
     *
     * @param parameter name of the query parameter
     * @param value the wider value, or null where it is to be left out
     * @param hits how many there would be, up to a cap
     */
    public record Relaxation(String parameter, @Nullable String value, long hits, boolean capped) {}
}

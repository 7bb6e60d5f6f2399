package de.verweisnetz.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs who looks for another centre.
 *
 * @param topics none where nobody may know them
 * @param grade of referral that the offer must take
 * @param postcode where she is; null where a Kreis, or nothing, is known
 * @param kreis key of the Kreis
 * @param abroad whether she is not in Germany
 */
public record OfferNeed(
        List<String> topics,
        String language,
        String grade,
        @Nullable String postcode,
        @Nullable String kreis,
        boolean abroad) {
    public OfferNeed {
        topics = List.copyOf(topics);
    }
}

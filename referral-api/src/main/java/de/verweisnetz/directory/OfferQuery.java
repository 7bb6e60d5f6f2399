package de.verweisnetz.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a counsellor searches; nothing of it is kept.
 *
 * @param topics codes of level 1 or 2, any of them
 * @param languages any of them
 * @param radiusKm greatest distance from the postcode, in kilometres; null for the default
 * @param accepts grade of referral, CODE or WARM
 * @param limit size of a page
 */
public record OfferQuery(
        @Nullable String text,
        List<String> topics,
        List<String> languages,
        @Nullable String postcode,
        @Nullable Integer radiusKm,
        @Nullable String accepts,
        int limit,
        @Nullable String cursor) {

    public OfferQuery {
        text = text == null || text.isBlank() ? null : text.strip();
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
    }
}

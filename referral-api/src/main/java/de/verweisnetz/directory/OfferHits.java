package de.verweisnetz.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param cursor leads to the next page, absent on the last
 * @param total counted up to a cap
 * @param fallback nationwide offers of last resort, only when nothing else fits
 */
public record OfferHits(
        List<OfferView> items, @Nullable String cursor, long total, boolean totalCapped, List<OfferView> fallback) {}

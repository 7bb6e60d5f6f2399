package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of search hits. */
public record OfferPage(
        List<Offer> items, @Nullable String next, int total, boolean totalCapped, @Nullable List<Offer> fallback) {
    public @Nullable String cursor() {
        return Cursor.in(next);
    }

    public List<Offer> fallbacks() {
        return fallback == null ? List.of() : fallback;
    }
}

package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a counsellor looks for in the directory. */
public record OfferQuery(
        @Nullable String text,
        List<String> topics,
        List<String> languages,
        @Nullable String postcode,
        @Nullable Integer radiusKm,
        @Nullable String accepts) {}

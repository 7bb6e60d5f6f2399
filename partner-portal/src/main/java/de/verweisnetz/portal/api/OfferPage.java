package de.verweisnetz.portal.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of search hits, and what the search did with the question. */
public record OfferPage(
        List<Offer> items,
        @Nullable String next,
        int total,
        boolean totalCapped,
        @Nullable String textMatch,
        @Nullable List<Correction> corrected,
        @Nullable SearchedPlace place,
        @Nullable Facets facets,
        @Nullable List<Relaxation> relax,
        @Nullable List<Offer> fallback) {

    /** A misspelt word and what was searched instead. */
    public record Correction(String from, String to) {}

    /** A filter to widen or, without a value, to give up, and how many hits that gives. */
    public record Relaxation(String parameter, @Nullable String value, int hits, boolean capped) {}

    /** Where distances are measured from. */
    public record SearchedPlace(
            @Nullable String name,
            @Nullable String postcode,
            @Nullable String kreisName,
            boolean approximate,
            boolean fromText,
            @Nullable List<Choice> choices) {
        /** Postcode and Kreis, as far as they are known. */
        public String where() {
            return Stream.of(postcode, kreisName).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        public List<Choice> others() {
            return choices == null ? List.of() : choices;
        }
    }

    /** Another place of the same name. */
    public record Choice(String name, String postcode, String kreis, String kreisName) {}

    /** Hits by code. */
    public record Facets(
            boolean capped,
            List<Count> topic,
            List<Count> language,
            List<Count> centreType,
            List<Count> carrier,
            List<Count> grade,
            List<Count> capacity) {}

    /** A code and how many hits have it. */
    public record Count(String code, int count) {}

    public @Nullable String cursor() {
        return Cursor.in(next);
    }

    public boolean matchesMostWordsOnly() {
        return "MOST".equals(textMatch);
    }

    public List<Correction> corrections() {
        return corrected == null ? List.of() : corrected;
    }

    public List<Relaxation> relaxations() {
        return relax == null ? List.of() : relax;
    }

    public List<Offer> fallbacks() {
        return fallback == null ? List.of() : fallback;
    }
}

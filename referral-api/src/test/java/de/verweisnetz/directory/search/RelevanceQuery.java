package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A text that somebody types, and what a good hit for it is. */
record RelevanceQuery(String text, String expectation) {
    static List<RelevanceQuery> all() {
        var in = RelevanceQuery.class.getResourceAsStream("relevance.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(parts -> new RelevanceQuery(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hotlines are found by their names only. */
    boolean isMetBy(OfferFacts offer) {
        return offer.fallback() == expectation.startsWith("hotline") && holds(offer);
    }

    private boolean holds(OfferFacts offer) {
        return Arrays.stream(expectation.split(";")).allMatch(condition -> {
            var parts = condition.split("=");
            return Arrays.stream(parts[1].split("\\|")).anyMatch(value -> holds(offer, parts[0], value));
        });
    }

    private static boolean holds(OfferFacts offer, String field, String value) {
        return switch (field) {
            case "topic" -> offer.topics().contains(value);
            case "city" -> value.equals(offer.address().city());
            case "type" -> value.equals(offer.centreType());
            case "carrier" -> value.equals(offer.organization().carrier());
            case "language" ->
                offer.languages().stream().anyMatch(language -> language.code().equals(value));
            case "name", "hotline" ->
                Stream.of(offer.name(), offer.organization().name()).anyMatch(name -> name.contains(value));
            case "org" -> offer.organization().name().equals(value);
            default -> throw new IllegalArgumentException(field);
        };
    }
}

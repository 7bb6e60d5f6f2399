package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.Suggestion.SearchLink;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was recognised into a search for offers. */
final class SearchLinks {
    private static final String OFFERS = "/api/v1/offers";
    // A topic with less than half of the first one's share would only make the search wider.
    private static final double AS_GOOD = 0.5;

    private SearchLinks() {}

    static SearchLink of(
            Suggestion.@Nullable SpokenLanguage language,
            List<Suggestion.Topic> topics,
            List<Suggestion.Place> places) {
        double best = topics.isEmpty() ? 0 : topics.get(0).share();
        var codes = topics.stream()
                .filter(topic -> topic.share() >= AS_GOOD * best)
                .map(Suggestion.Topic::code)
                .toList();
        var languages = language == null ? List.<String>of() : List.of(language.code());
        var postcode = places.stream()
                .map(Suggestion.Place::postcode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var region = postcode == null && !places.isEmpty() ? places.get(0).land() : null;
        // Codes and digits only: nothing needs to be escaped.
        var query = Stream.of(
                        codes.stream().map(code -> "topic=" + code),
                        languages.stream().map(code -> "language=" + code),
                        Stream.ofNullable(postcode).map(code -> "postcode=" + code),
                        Stream.ofNullable(region).map(code -> "region=" + code))
                .flatMap(part -> part)
                .collect(Collectors.joining("&"));
        return new SearchLink(codes, languages, postcode, region, query.isEmpty() ? OFFERS : OFFERS + "?" + query);
    }
}

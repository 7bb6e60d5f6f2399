package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits.SearchedPlace;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place that a text names, and the text without it.
 *
 * @param place where the name stands in the text
 * @param rest may be empty
 */
record TextPlace(SearchedPlace place, String rest) {
    private static final int LONGEST_NAME = 3;
    private static final int SHORTEST_NAME = 4;

    /** The longest name counts, and of those the first. */
    static Optional<TextPlace> find(String text) {
        var words = Words.plain(text);
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                var name = String.join(" ", words.subList(from, from + length));
                var place = name.length() < SHORTEST_NAME ? Optional.<SearchedPlace>empty() : PlaceReader.named(name);
                if (place.isPresent()) {
                    int first = from;
                    int behind = from + length;
                    var rest = IntStream.range(0, words.size())
                            .filter(index -> index < first || index >= behind)
                            .mapToObj(words::get)
                            .collect(Collectors.joining(" "));
                    return Optional.of(new TextPlace(fromText(place.get()), rest));
                }
            }
        }
        return Optional.empty();
    }

    private static SearchedPlace fromText(SearchedPlace place) {
        return new SearchedPlace(
                place.name(),
                place.postcode(),
                place.kreis(),
                place.kreisName(),
                place.latitude(),
                place.longitude(),
                place.approximate(),
                true,
                place.choices());
    }
}

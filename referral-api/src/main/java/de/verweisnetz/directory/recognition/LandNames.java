package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Länder under all the names they go by. */
final class LandNames {
    private static final int KEY_DIGITS = 2;

    private final List<Name> names = ResourceLines.of("land-names.txt")
            .flatMap(LandNames::names)
            .sorted(Comparator.comparingInt(name -> -name.phrase.pieces().size()))
            .toList();

    private record Name(String key, String german, Phrase phrase) {}

    private LandNames() {}

    static LandNames load() {
        return Holder.INSTANCE;
    }

    /** Longer names first: "Sachsen-Anhalt" does not name Sachsen. */
    List<Suggestion.Place> in(String text, List<PlacedWord> words) {
        var found = new ArrayList<Suggestion.Place>();
        for (var name : names) {
            IntStream.range(0, words.size())
                    .boxed()
                    .flatMap(start -> name.phrase.at(start, words, text).stream())
                    .map(Sign::span)
                    .filter(span -> found.stream()
                            .noneMatch(place -> overlap(place.words().get(0), span)))
                    .forEach(span ->
                            found.add(new Suggestion.Place(name.german, name.key, null, null, null, List.of(span))));
        }
        return found;
    }

    private static boolean overlap(Suggestion.Word one, Suggestion.Word other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static Stream<Name> names(String line) {
        var sides = line.split("=", 2);
        var key = sides[0].substring(0, KEY_DIGITS);
        var german = sides[0].substring(KEY_DIGITS).strip();
        return Arrays.stream(sides[1].split(","))
                .map(String::strip)
                .map(name -> new Name(key, german, Phrase.read("LAND", name, "de")));
    }

    private static final class Holder {
        static final LandNames INSTANCE = new LandNames();
    }
}

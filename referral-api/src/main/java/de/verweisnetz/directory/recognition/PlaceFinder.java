package de.verweisnetz.directory.recognition;

import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Towns and Länder that a text names, by postcode or by one of their names. */
final class PlaceFinder {
    private static final int MOST = 3;
    // Not the five digits of a sum of money or of a longer number.
    private static final Pattern POSTCODE =
            Pattern.compile("(?<![0-9.,])[0-9]{5}(?![0-9]|[.,][0-9]|\\s*(?:€|[eE][uU][rR]|lei|zł|лв|Ft))");

    private PlaceFinder() {}

    /** In the order of the text; a postcode and a name of the same Kreis are one place, and a town says its Land. */
    static List<Suggestion.Place> in(String text) {
        var words = PlacedWord.of(text, null);
        var found = new ArrayList<>(postcodes(text));
        found.addAll(TownNames.load().in(text, words));
        var lands = LandNames.load().in(text, words);
        found.removeIf(town -> lands.stream().anyMatch(land -> isOnlyPartOf(land, town)));
        var towns = List.copyOf(found);
        lands.stream()
                .filter(land -> towns.stream().noneMatch(town -> town.land().equals(land.land())))
                .forEach(found::add);
        var places = new LinkedHashMap<String, Suggestion.Place>();
        found.forEach(place ->
                places.merge(Objects.requireNonNullElse(place.kreis(), place.land()), place, PlaceFinder::both));
        return places.values().stream()
                .sorted(Comparator.comparingInt(place -> place.words().get(0).from()))
                .limit(MOST)
                .toList();
    }

    /** "Land Brandenburg" does not name the town. */
    private static boolean isOnlyPartOf(Suggestion.Place land, Suggestion.Place town) {
        return town.words().stream().allMatch(word -> land.words().stream()
                .anyMatch(whole -> whole.from() <= word.from() && word.to() <= whole.to()));
    }

    static Suggestion.Place place(Place place, String postcode, String text, int from, int to) {
        return new Suggestion.Place(
                place.name(),
                place.land(),
                place.ags(),
                place.kreis(),
                postcode,
                List.of(new Suggestion.Word(text.substring(from, to), from, to)));
    }

    private static List<Suggestion.Place> postcodes(String text) {
        var places = new ArrayList<Suggestion.Place>();
        var numbers = POSTCODE.matcher(text);
        while (numbers.find()) {
            int from = numbers.start();
            int to = numbers.end();
            var postcode = numbers.group();
            Places.load().find(postcode).ifPresent(match -> places.add(place(match.place(), postcode, text, from, to)));
        }
        return places;
    }

    /** The first one's postcode wins: postcodes that are written come before names. */
    private static Suggestion.Place both(Suggestion.Place one, Suggestion.Place other) {
        var words = new ArrayList<>(one.words());
        words.addAll(other.words());
        words.sort(Comparator.comparingInt(Suggestion.Word::from));
        return new Suggestion.Place(one.name(), one.land(), one.kreis(), one.kreisName(), one.postcode(), words);
    }
}

package de.verweisnetz.directory.recognition;

import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.PlaceKind;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The towns of the places table under all the names they go by.
 *
 * <p>Large towns have a resource file with their names in other languages. Of all others the German name is known; it
 * must begin with a capital, and may have an ending of a few letters, as in {@code Göttingenben}.
 */
final class TownNames {
    private static final int SAFE_LENGTH = 5;
    private static final int LONGEST_ENDING = 4;
    /** Names that are words too; they are recognised by the resource file or by a postcode only. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "ahlen", "bergen", "brake", "burg", "celle", "essen", "haar", "halle", "herne", "hof", "kehl", "lage",
            "lahr", "leer", "linden", "marl", "melle", "moers", "norden", "plan", "regen", "rheine", "singen", "stade",
            "trier", "verl", "werl", "wesel", "wiesen", "bruhl", "buhl", "bernau", "senden", "werden", "waren",
            "weiden", "fulda");

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final List<Alias> aliases = new ArrayList<>();

    private record Name(List<String> words, Place place) {
        boolean matches(List<PlacedWord> text, int start) {
            if (start + words.size() > text.size()) {
                return false;
            }
            int last = words.size() - 1;
            for (int i = 0; i < last; i++) {
                if (!text.get(start + i).word().equals(words.get(i))) {
                    return false;
                }
            }
            return isForm(text.get(start + last).word(), words.get(last));
        }

        private static boolean isForm(String word, String name) {
            return word.equals(name)
                    || (name.length() >= SAFE_LENGTH
                            && word.startsWith(name)
                            && word.length() - name.length() <= LONGEST_ENDING);
        }
    }

    private record Alias(Phrase phrase, Place place) {}

    private TownNames() {
        Places.load().all().stream()
                .sorted(java.util.Comparator.comparing(Place::kind))
                .forEach(this::addName);
        ResourceLines.of("place-names.txt").forEach(this::addAliases);
    }

    static TownNames load() {
        return Holder.INSTANCE;
    }

    List<Suggestion.Place> in(String text, List<PlacedWord> words) {
        var found = new ArrayList<Suggestion.Place>();
        var taken = new HashSet<Integer>();
        for (int i = 0; i < words.size(); i++) {
            int start = i;
            aliases.stream()
                    .flatMap(alias -> alias.phrase.at(start, words, text).stream()
                            .map(sign -> at(alias.place, sign.span(), text)))
                    .filter(place -> taken.add(place.words().get(0).from()))
                    .forEach(found::add);
            if (!taken.contains(words.get(i).from())) {
                named(text, words, i).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Suggestion.Place at(Place place, Suggestion.Word span, String text) {
        return PlaceFinder.place(place, place.postcode(), text, span.from(), span.to());
    }

    private Optional<Suggestion.Place> named(String text, List<PlacedWord> words, int start) {
        var first = words.get(start);
        if (!Character.isUpperCase(text.charAt(first.from()))) {
            return Optional.empty();
        }
        for (int length = first.word().length();
                length >= Math.max(1, first.word().length() - LONGEST_ENDING);
                length--) {
            for (var name : byFirstWord.getOrDefault(first.word().substring(0, length), List.of())) {
                if (name.matches(words, start)) {
                    int to = words.get(start + name.words.size() - 1).to();
                    return Optional.of(PlaceFinder.place(name.place, name.place.postcode(), text, first.from(), to));
                }
            }
        }
        return Optional.empty();
    }

    private void addName(Place place) {
        var words =
                PlacedWord.of(place.name(), null).stream().map(PlacedWord::word).toList();
        if (words.size() == 1 && ALSO_WORDS.contains(words.get(0))) {
            return;
        }
        var names = byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>());
        names.add(new Name(words, place));
        // "Freiburg" for "Freiburg im Breisgau"; but "Bad" and "Neustadt" are no names of a town.
        if (words.size() > 1 && place.kind() != PlaceKind.TOWN && isTelling(words.get(0))) {
            names.add(new Name(words.subList(0, 1), place));
        }
    }

    private static boolean isTelling(String word) {
        return word.length() > SAFE_LENGTH
                && !ALSO_WORDS.contains(word)
                && !word.equals("sankt")
                && !word.startsWith("neu");
    }

    private void addAliases(String line) {
        var sides = line.split("=", 2);
        var place = Places.load()
                .find(sides[0])
                .orElseThrow(() -> new IllegalStateException("No such town in the table: " + sides[0]))
                .place();
        Arrays.stream(sides[1].split(","))
                .map(String::strip)
                .forEach(name -> aliases.add(new Alias(Phrase.read("PLACE", name, "de"), place)));
    }

    private static final class Holder {
        static final TownNames INSTANCE = new TownNames();
    }
}

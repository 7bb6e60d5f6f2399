package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.search.PlacedWord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A language with a script of its own as people type it in Latin letters, each in their own way: {@code плаща} is
 * {@code plashta} or {@code pla6ta}.
 *
 * <p>Both the word and what was typed are turned into a key; where the keys are equal, so are the words.
 */
final class LatinSpelling {
    private static final String RESOURCE = "latin-spellings.txt";
    private static final LatinSpelling BULGARIAN = new LatinSpelling("bg");
    private static final LatinSpelling GREEK = new LatinSpelling("el");

    private final String language;
    private final List<Rule> ofNative;
    private final List<Rule> ofTyped;
    private final List<Rule> ofKeys;

    private record Rule(String from, List<String> to) {
        static Rule read(String written) {
            var sides = written.split("=", 2);
            return new Rule(sides[0], List.of(sides[1].split("\\|", -1)));
        }

        String to(int way) {
            return to.get(Math.min(way, to.size() - 1));
        }
    }

    private LatinSpelling(String language) {
        this.language = language;
        this.ofNative = rules(language + " native ");
        this.ofTyped = rules(language + " typed ");
        this.ofKeys = rules(language + " key ");
    }

    static Optional<LatinSpelling> of(String language) {
        return all().filter(spelling -> spelling.language.equals(language)).findFirst();
    }

    static Stream<LatinSpelling> all() {
        return Stream.of(BULGARIAN, GREEK);
    }

    String language() {
        return language;
    }

    /** The key of a folded word in Latin letters. */
    String ofTyped(String word) {
        return withoutDoubles(replaced(replaced(word, ofTyped, 0), ofKeys, 0));
    }

    /** The keys of a folded word in its own script, one for each way to type it; none if it is in Latin letters. */
    Set<String> ofNative(String word) {
        var keys = new LinkedHashSet<String>();
        if (isNative(word)) {
            int ways = ofNative.stream().mapToInt(rule -> rule.to.size()).max().orElse(1);
            for (int way = 0; way < ways; way++) {
                // Letters that only now stand beside each other are read as one, as in what is typed.
                keys.add(ofTyped(replaced(word, ofNative, way)));
            }
        }
        return keys;
    }

    /** Whether the word is written in the script of this language. */
    boolean isNative(String word) {
        return ofNative.stream().anyMatch(rule -> word.contains(rule.from));
    }

    /** The words of a text by their keys. */
    List<PlacedWord> keyed(List<PlacedWord> words) {
        return words.stream()
                .map(word -> {
                    var key = ofNative(word.word()).stream().findFirst().orElseGet(() -> ofTyped(word.word()));
                    return new PlacedWord(key, key, word.from(), word.to());
                })
                .toList();
    }

    private static String replaced(String word, List<Rule> rules, int way) {
        var key = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int from = at;
            var rule = rules.stream()
                    .filter(each -> word.startsWith(each.from, from))
                    .findFirst();
            key.append(rule.map(each -> each.to(way)).orElseGet(() -> word.substring(from, from + 1)));
            at += rule.map(each -> each.from.length()).orElse(1);
        }
        return key.toString();
    }

    private static String withoutDoubles(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    private static List<Rule> rules(String kind) {
        return ResourceLines.of(RESOURCE)
                .filter(line -> line.startsWith(kind))
                .flatMap(line -> Arrays.stream(line.substring(kind.length()).split(" ")))
                .map(Rule::read)
                .sorted(Comparator.comparingInt(rule -> -rule.from.length()))
                .toList();
    }
}

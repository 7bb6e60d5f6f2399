package de.verweisnetz.directory.recognition;

import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The phrases of one language, from a resource file of one line a label ({@code ARB.LOHN = lohn*, nicht bezahlt}) and
 * from the synonyms in the list of topics.
 */
final class Lexicon {
    static final List<String> LANGUAGES = List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

    private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();
    private static final Map<String, Lexicon> IN_LATIN = new ConcurrentHashMap<>();

    private final String language;
    private final UnaryOperator<List<PlacedWord>> reading;
    private final Map<Character, List<Phrase>> byFirstLetter = new HashMap<>();
    // Those whose first word may begin with anything.
    private final List<Phrase> open = new ArrayList<>();
    private final Set<Phrase> phrases = new LinkedHashSet<>();

    private Lexicon(String language) {
        this.language = language;
        this.reading = words -> words;
        ResourceLines.of("lexicon/" + language + ".txt").forEach(this::read);
        CodeLists.load().topics().codes().forEach(topic -> topic.synonyms()
                .getOrDefault(language, List.of())
                .forEach(synonym -> add(Phrase.read(topic.code(), synonym, language))));
    }

    private Lexicon(Lexicon own, LatinSpelling spelling) {
        this.language = own.language;
        this.reading = spelling::keyed;
        own.phrases.forEach(phrase -> phrase.in(spelling).ifPresent(this::add));
    }

    /** Read on first use, then kept. */
    static Lexicon of(String language) {
        return READ.computeIfAbsent(language, Lexicon::new);
    }

    /** The same phrases for those who type them in Latin letters; none where the language has these anyway. */
    static Optional<Lexicon> inLatin(String language) {
        return LatinSpelling.of(language)
                .map(spelling -> IN_LATIN.computeIfAbsent(language, code -> new Lexicon(of(code), spelling)));
    }

    /** The words that its phrases are made of. */
    Set<String> words() {
        return phrases.stream()
                .flatMap(phrase -> phrase.pieces().stream())
                .filter(Piece.class::isInstance)
                .map(piece -> ((Piece) piece).word())
                .collect(Collectors.toSet());
    }

    /** Every phrase at every place where it stands. */
    List<Sign> signs(String text) {
        var words = reading.apply(PlacedWord.of(text, language));
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(start -> candidates(words.get(start)).stream()
                        .map(phrase -> phrase.at(start, words, text))
                        .flatMap(Optional::stream))
                .toList();
    }

    private List<Phrase> candidates(PlacedWord word) {
        var all = new ArrayList<>(open);
        if (!word.word().isEmpty()) {
            all.addAll(byFirstLetter.getOrDefault(word.word().charAt(0), List.of()));
        }
        return all;
    }

    private void read(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalStateException("No label in a line of the lexicon in " + language);
        }
        var label = line.substring(0, equals).strip();
        Arrays.stream(line.substring(equals + 1).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> add(Phrase.read(label, entry, language)));
    }

    private void add(Phrase phrase) {
        if (phrases.add(phrase)) {
            var letters = phrase.pieces().get(0).firstLetters();
            letters.forEach(letter -> byFirstLetter
                    .computeIfAbsent(letter, each -> new ArrayList<>())
                    .add(phrase));
            if (letters.isEmpty()) {
                open.add(phrase);
            }
        }
    }
}

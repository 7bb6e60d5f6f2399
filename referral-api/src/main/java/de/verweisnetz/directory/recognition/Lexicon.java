package de.verweisnetz.directory.recognition;

import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.search.PlacedWord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The phrases of one language, from a resource file of one line a label ({@code ARB.LOHN = lohn*, nicht bezahlt}) and
 * from the synonyms in the list of topics.
 */
final class Lexicon {
    static final List<String> LANGUAGES = List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

    private static final String FOLDER = "/de/verweisnetz/directory/recognition/lexicon/";
    private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<Character, List<Phrase>> byFirstLetter = new HashMap<>();
    // Those whose first word may begin with anything.
    private final List<Phrase> open = new ArrayList<>();
    private final Set<Phrase> phrases = new LinkedHashSet<>();

    private Lexicon(String language) {
        this.language = language;
        lines(language).forEach(this::read);
        CodeLists.load().topics().codes().forEach(topic -> topic.synonyms()
                .getOrDefault(language, List.of())
                .forEach(synonym -> add(Phrase.read(topic.code(), synonym, language))));
    }

    /** Read on first use, then kept. */
    static Lexicon of(String language) {
        return READ.computeIfAbsent(language, Lexicon::new);
    }

    Set<Phrase> phrases() {
        return phrases;
    }

    /** Every phrase at every place where it stands. */
    List<Sign> signs(String text) {
        var words = PlacedWord.of(text, language);
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(start -> candidates(words.get(start)).stream()
                        .map(phrase -> phrase.at(start, words, text))
                        .flatMap(Optional::stream))
                .toList();
    }

    private List<Phrase> candidates(PlacedWord word) {
        var all = new ArrayList<>(open);
        all.addAll(byFirstLetter.getOrDefault(word.word().charAt(0), List.of()));
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
            var first = phrase.pieces().get(0);
            var place = first.openStart()
                    ? open
                    : byFirstLetter.computeIfAbsent(first.word().charAt(0), letter -> new ArrayList<>());
            place.add(phrase);
        }
    }

    private static List<String> lines(String language) {
        var resource = FOLDER + language + ".txt";
        try (var in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

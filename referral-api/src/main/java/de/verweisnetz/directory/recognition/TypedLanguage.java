package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a text is in Bulgarian or Greek typed in Latin letters.
 *
 * <p>The language models know these languages in their own script only, and take such a text for Croatian, Italian or
 * whatever. The words of the training posts and of the word lists tell better.
 */
final class TypedLanguage {
    private static final int LEAST_WORDS = 2;
    // How much larger the part of known words must be than in any language that is written in Latin letters.
    private static final double MARGIN = 0.1;

    private final Map<String, Set<String>> typed = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();

    private TypedLanguage() {
        TrainingPost.all()
                .forEach(post -> learn(
                        post.language(),
                        PlacedWord.of(post.text(), null).stream()
                                .map(PlacedWord::word)
                                .toList()));
        Lexicon.LANGUAGES.forEach(
                language -> learn(language, Lexicon.of(language).words()));
    }

    private void learn(String language, Collection<String> words) {
        LatinSpelling.of(language)
                .ifPresentOrElse(
                        own -> words.forEach(word -> of(typed, language).addAll(own.ofNative(word))),
                        () -> of(others, language).addAll(words));
    }

    private static Set<String> of(Map<String, Set<String>> vocabularies, String language) {
        return vocabularies.computeIfAbsent(language, code -> new HashSet<>());
    }

    static Optional<Suggestion.SpokenLanguage> of(List<PlacedWord> words) {
        return Holder.INSTANCE.guess(words.stream().map(PlacedWord::word).toList());
    }

    private Optional<Suggestion.SpokenLanguage> guess(List<String> words) {
        if (words.stream().anyMatch(word -> LatinSpelling.all().anyMatch(spelling -> spelling.isNative(word)))) {
            return Optional.empty();
        }
        double other = others.values().stream()
                .mapToDouble(known -> part(words, known::contains))
                .max()
                .orElse(0);
        return LatinSpelling.all()
                .map(spelling -> new Guess(spelling.language(), part(words, known(spelling))))
                .filter(guess -> guess.part >= other + MARGIN)
                .max(Comparator.comparingDouble(Guess::part))
                .map(guess -> new Suggestion.SpokenLanguage(guess.language, rounded(1 - other / guess.part)));
    }

    private record Guess(String language, double part) {}

    private Predicate<String> known(LatinSpelling spelling) {
        var known = typed.getOrDefault(spelling.language(), Set.of());
        return word -> known.contains(spelling.ofTyped(word));
    }

    /** The part of the letters that belong to known words: a long word tells more than a short one. */
    private static double part(List<String> words, Predicate<String> known) {
        var found = words.stream().filter(known).toList();
        return found.size() < LEAST_WORDS ? 0 : letters(found) / letters(words);
    }

    private static double letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }

    private static final class Holder {
        static final TypedLanguage INSTANCE = new TypedLanguage();
    }
}

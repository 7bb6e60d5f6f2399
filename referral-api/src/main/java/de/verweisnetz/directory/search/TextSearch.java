package de.verweisnetz.directory.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is searched, cut into {@code tsquery}s.
 *
 * @param broad what a hit must match: for each word itself, its stem, its parts, or what it may mean
 * @param exact what counts most in the order: the words themselves and what they surely mean
 * @param named all words in the names of an offer, or null where that cannot be asked
 * @param words as they were typed, folded
 * @param topics that single words or phrases of the text mean
 */
record TextSearch(String broad, String exact, @Nullable String named, List<String> words, List<String> topics) {

    /** Those of the words that an offer uses itself. */
    List<String> wordsOf(Set<String> lexemes) {
        return words.stream()
                .filter(word -> GermanWord.of(word).lexemes().stream().anyMatch(lexemes::contains))
                .toList();
    }
}

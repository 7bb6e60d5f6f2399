package de.verweisnetz.directory.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is searched, cut into {@code tsquery}s.
 *
 * @param broad what a hit must match: for each word itself, its stem, its parts, or what it may mean
 * @param sure each word itself or what it surely means, or null where that is not asked for: looked for first, and part
 *     of the broad
 * @param exact what counts most in the order: the words themselves and what they surely mean
 * @param named all words in the names of an offer, or null where that cannot be asked
 * @param words as they were typed, folded
 * @param topics that single words or phrases of the text mean
 */
record TextSearch(
        String broad,
        @Nullable String sure,
        String exact,
        @Nullable String named,
        List<String> words,
        List<String> topics) {

    /** What is looked for one after the other behind names; none finds what one before has found. */
    List<String> readings() {
        return sure == null || sure.equals(broad)
                ? List.of(without(named, broad))
                : List.of(without(named, sure), without(sure, broad));
    }

    private static String without(@Nullable String found, String query) {
        return found == null ? query : "(" + query + ") & !(" + found + ")";
    }

    /** For each word a {@code tsquery} that asks whether an offer uses it itself. */
    List<String> each() {
        return words.stream()
                .map(word -> GermanWord.of(word).lexemes().stream()
                        .map(TextQuery::quote)
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    /**
     * Those of the words that an offer uses itself.
     *
     * @param used a bit for each word, the first word's is the lowest
     */
    List<String> used(int used) {
        return IntStream.range(0, words.size())
                .filter(index -> (used >> index & 1) == 1)
                .mapToObj(words::get)
                .toList();
    }
}

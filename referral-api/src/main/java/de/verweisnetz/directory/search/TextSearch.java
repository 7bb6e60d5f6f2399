package de.verweisnetz.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as it is searched, cut into {@code tsquery}s; of a list all are asked for.
 *
 * <p>They stay apart, for an index meets short lists one after the other, and one query of many alternatives it reads
 * from end to end.
 *
 * @param broad what a hit must match: for each word itself, its stem, its parts, or what it may mean
 * @param sure each word itself or what it surely means, looked for first and part of the broad; none where that is not
 *     asked for
 * @param exact what counts most in the order: the words themselves and what they surely mean
 * @param named all words in the names of an offer; none where that cannot be asked
 * @param words as they were typed, folded
 * @param topics that single words or phrases of the text mean
 */
record TextSearch(
        List<String> broad,
        List<String> sure,
        String exact,
        List<String> named,
        List<String> words,
        List<String> topics) {

    static String all(List<String> queries) {
        return String.join(" & ", queries);
    }

    /** Whoever is meant in any way and has not all words in its name. */
    List<String> unnamed() {
        return without(named, broad);
    }

    /** What is looked for one after the other behind names; none finds what one before has found. */
    List<List<String>> readings() {
        return sure.isEmpty() || sure.equals(broad)
                ? List.of(unnamed())
                : List.of(without(named, sure), without(sure, broad));
    }

    private static List<String> without(List<String> found, List<String> queries) {
        if (found.isEmpty()) {
            return queries;
        }
        var reading = new ArrayList<>(queries);
        reading.set(0, "(" + queries.get(0) + ") & !(" + all(found) + ")");
        return reading;
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

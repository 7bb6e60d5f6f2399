package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What words mean: topics, languages, centre types and carriers by their labels and, in eleven languages, by what people
 * call them.
 *
 * <p>An offer holds one lexeme for each code and not all words for it, so a new synonym needs no new index. A phrase of
 * several words means its code for sure where all of them are asked for; one of them alone only may.
 */
final class Meanings {
    private static final int SHORTEST_BEGINNING = 4;
    private static final int MOST_BY_BEGINNING = 12;
    private static final Meanings ALL = new Meanings();

    private final Map<String, Set<Phrase>> byLexeme = new HashMap<>();
    private final TreeMap<String, Set<String>> byWord = new TreeMap<>();
    private final Map<String, String> written = new HashMap<>();

    /**
     * Words that stand for a code.
     *
     * @param words for each the lexemes that it has; a query has the word if it has one of them
     */
    private record Phrase(String code, List<Set<String>> words) {}

    private Meanings() {
        var lists = CodeLists.load();
        lists.topics().codes().forEach(topic -> {
            labels(topic, topic(topic.code()));
            topic.synonyms()
                    .forEach((language, phrases) ->
                            phrases.forEach(phrase -> add(topic(topic.code()), phrase, language)));
        });
        for (var list : List.of(CodeListName.LANGUAGE, CodeListName.CENTRE_TYPE, CodeListName.CARRIER)) {
            lists.list(list).codes().forEach(code -> {
                labels(code, code(list, code.code()));
                code.synonyms()
                        .forEach((language, phrases) ->
                                phrases.forEach(phrase -> add(code(list, code.code()), phrase, language)));
            });
        }
    }

    static Meanings load() {
        return ALL;
    }

    /** The lexeme of a topic. */
    static String topic(String code) {
        return "#" + code;
    }

    static String code(CodeListName list, String code) {
        return "#" + list.key() + ":" + code;
    }

    /**
     * Codes that a word of a query means for sure: by itself, or as part of a phrase that the query holds.
     *
     * @param query all words of the query with their lexemes
     */
    Set<String> sure(Set<String> word, List<Set<String>> query) {
        return phrases(word).stream()
                .filter(phrase ->
                        phrase.words().stream().allMatch(part -> query.stream().anyMatch(asked -> meet(part, asked))))
                .map(Phrase::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Codes that it may mean as well: part of a phrase for them. */
    Set<String> possible(Set<String> word) {
        return phrases(word).stream().map(Phrase::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Codes of words that begin so, where they are not too many. */
    Set<String> beginning(String beginning) {
        if (beginning.length() < SHORTEST_BEGINNING) {
            return Set.of();
        }
        var codes = byWord.subMap(beginning, beginning + Character.MAX_VALUE).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return codes.size() > MOST_BY_BEGINNING ? Set.of() : codes;
    }

    boolean isKnown(Set<String> word) {
        return word.stream().anyMatch(byLexeme::containsKey);
    }

    /** All words, folded. */
    Set<String> words() {
        return byWord.keySet();
    }

    /** A folded word as people write it. */
    String written(String word) {
        return written.getOrDefault(word, word);
    }

    private Set<Phrase> phrases(Set<String> word) {
        return word.stream()
                .flatMap(lexeme -> byLexeme.getOrDefault(lexeme, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void labels(Code code, String lexeme) {
        code.labels().forEach((language, label) -> add(lexeme, label, language));
    }

    private void add(String code, String text, String language) {
        var telling = new ArrayList<Set<String>>();
        for (var typed : text.split("[\\s/,()]+")) {
            var folded = Words.plain(typed);
            folded.stream().filter(word -> !Words.isFunctionWord(word)).forEach(word -> {
                telling.add(Words.ofDocument(word, language));
                byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(code);
                if (folded.size() == 1) {
                    written.putIfAbsent(word, typed);
                }
            });
        }
        var phrase = new Phrase(code, List.copyOf(telling));
        telling.forEach(lexemes -> lexemes.forEach(lexeme ->
                byLexeme.computeIfAbsent(lexeme, key -> new LinkedHashSet<>()).add(phrase)));
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}

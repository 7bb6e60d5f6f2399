package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.OfferFacts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which an offer is found, weighted: A its names and its town, B what it does and in which languages, C
 * what people call that in their own words, D its description.
 */
final class OfferWords {
    private static final String GERMAN = "de";

    private final Map<String, Character> lexemes = new TreeMap<>();

    private OfferWords() {}

    /** A {@code tsvector} as PostgreSQL reads it. */
    static String of(OfferFacts offer) {
        var words = new OfferWords();
        words.add('A', GERMAN, offer.name());
        words.add('A', GERMAN, offer.organization().name());
        words.add('A', GERMAN, offer.programme());
        words.add('A', GERMAN, offer.address().city());
        offer.languages().forEach(language -> words.label(CodeListName.LANGUAGE, language.code()));
        words.label(CodeListName.CENTRE_TYPE, offer.centreType());
        words.label(CodeListName.CARRIER, offer.organization().carrier());
        offer.topics().stream().flatMap(OfferWords::withParent).distinct().forEach(words::topic);
        words.add('D', GERMAN, offer.description());
        return words.vector();
    }

    /** The words of its names and its description, and no labels or synonyms. */
    static Set<String> ownWords(OfferFacts offer) {
        var words = new OfferWords();
        words.add('A', GERMAN, offer.name());
        words.add('A', GERMAN, offer.organization().name());
        words.add('A', GERMAN, offer.programme());
        words.add('A', GERMAN, offer.address().city());
        words.add('D', GERMAN, offer.description());
        return words.lexemes.keySet();
    }

    private static Stream<String> withParent(String topic) {
        var parent = CodeLists.load().topics().find(topic).map(Code::parent);
        return Stream.concat(Stream.of(topic), parent.stream());
    }

    private void topic(String topic) {
        label(CodeListName.TOPIC, topic);
        CodeLists.load().topics().find(topic).ifPresent(code -> code.synonyms()
                .forEach((language, words) -> words.forEach(word -> add('C', language, word))));
    }

    private void label(CodeListName list, @Nullable String code) {
        CodeLists.load().list(list).find(code).ifPresent(known -> known.labels()
                .forEach((language, label) -> add('B', language, label)));
    }

    private void add(char weight, String language, @Nullable String text) {
        if (text != null) {
            Words.ofDocument(text, language).forEach(lexeme -> lexemes.merge(lexeme, weight, OfferWords::heavier));
        }
    }

    private static char heavier(char a, char b) {
        return a < b ? a : b;
    }

    // A weight needs a position; where a word stands plays no part in the ranking, so all stand first.
    private String vector() {
        return lexemes.entrySet().stream()
                .map(entry -> TextQuery.quote(entry.getKey()) + ":1" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}

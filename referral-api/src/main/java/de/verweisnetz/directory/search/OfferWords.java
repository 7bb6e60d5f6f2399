package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferFacts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words by which an offer is found, weighted: A its names and its town, B codes of what it does and in which
 * languages, C parts of compounds in its names, D its description.
 *
 * <p>Words for the codes are looked up when a query is read, see {@link Meanings}.
 */
final class OfferWords {
    /** Stands before the lexemes of names, so that offers can be asked for that have a word there. */
    static final String NAMED = "^";

    private static final String GERMAN = "de";
    private static final Set<String> PLACE_NAMES = placeNames();

    private final boolean secret;
    private final Map<String, Character> lexemes = new TreeMap<>();

    private OfferWords(OfferFacts offer) {
        this.secret = Spot.isSecret(offer);
    }

    /**
     * A {@code tsvector} as PostgreSQL reads it.
     *
     * @param otherNames those that the offer's own facts do not tell
     */
    static String of(OfferFacts offer, Collection<String> otherNames) {
        var words = new OfferWords(offer);
        words.own(offer);
        otherNames.forEach(words::name);
        offer.languages().forEach(language -> words.code(CodeListName.LANGUAGE, language.code()));
        words.code(CodeListName.CENTRE_TYPE, offer.centreType());
        words.code(CodeListName.CARRIER, offer.organization().carrier());
        offer.topics().stream()
                .flatMap(topic -> Facets.covered(topic).stream())
                .forEach(topic -> words.put(Meanings.topic(topic), 'B'));
        return words.vector();
    }

    /** Reads the names of places, if nobody has yet. */
    static void prepare() {
        PLACE_NAMES.size();
    }

    private void own(OfferFacts offer) {
        name(offer.name());
        name(offer.organization().name());
        name(offer.programme());
        name(offer.address().city());
        text(offer.description(), 'D', 'D');
    }

    private void name(@Nullable String text) {
        text(text, 'A', 'C');
        if (text != null) {
            Words.plain(text).stream()
                    .filter(word -> !hides(word))
                    .flatMap(word -> GermanWord.of(word).lexemes().stream())
                    .forEach(lexeme -> put(NAMED + lexeme, 'A'));
        }
    }

    private void text(@Nullable String text, char weight, char weightOfParts) {
        if (text != null) {
            Words.plain(text).stream().filter(word -> !hides(word)).forEach(word -> {
                var german = GermanWord.of(word);
                german.lexemes().forEach(lexeme -> put(lexeme, weight));
                german.ofParts().forEach(lexeme -> put(lexeme, weightOfParts));
            });
        }
    }

    /** By trying names of towns anyone could find out in which one a secret place is. */
    private boolean hides(String word) {
        return secret && PLACE_NAMES.contains(word);
    }

    private void code(CodeListName list, @Nullable String code) {
        if (code != null) {
            put(Meanings.code(list, code), 'B');
        }
    }

    private void put(String lexeme, char weight) {
        lexemes.merge(lexeme, weight, (a, b) -> a < b ? a : b);
    }

    // A weight needs a position; where a word stands plays no part in the ranking, so all stand first.
    private String vector() {
        return lexemes.entrySet().stream()
                .map(entry -> TextQuery.quote(entry.getKey()) + ":1" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> placeNames() {
        return Places.load().all().stream()
                .map(Place::name)
                .flatMap(name -> Words.plain(name).stream())
                .filter(word -> !Words.isFunctionWord(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}

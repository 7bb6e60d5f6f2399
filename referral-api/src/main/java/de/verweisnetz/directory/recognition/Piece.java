package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.search.PlacedWord;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One word of a phrase of the lexicon.
 *
 * <p>{@code lohn} means the word in each of its forms, {@code lohn*} every word that begins so, {@code *lohn} that ends
 * so, {@code *lohn*} that holds it.
 */
record Piece(String word, String stem, boolean openStart, boolean openEnd) implements WordPattern {

    /** Folding may cut a piece in two where the lexicon has a hyphen or an apostrophe; each is a piece of its own. */
    static List<Piece> of(String written, String language) {
        boolean openStart = written.startsWith("*");
        boolean openEnd = written.endsWith("*");
        var words = PlacedWord.of(written.replace("*", ""), language);
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Piece(
                        words.get(i).word(),
                        words.get(i).stem(),
                        openStart && i == 0,
                        openEnd && i == words.size() - 1))
                .toList();
    }

    @Override
    public boolean matches(PlacedWord other) {
        if (openStart) {
            return openEnd ? other.word().contains(word) : other.word().endsWith(word);
        }
        if (openEnd) {
            return other.word().startsWith(word);
        }
        return other.word().equals(word) || other.stem().equals(stem);
    }

    @Override
    public Set<Character> firstLetters() {
        return openStart ? Set.of() : Set.of(word.charAt(0));
    }
}

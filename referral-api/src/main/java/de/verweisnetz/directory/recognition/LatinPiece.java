package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.search.PlacedWord;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word of the lexicon that is looked for in Latin letters.
 *
 * @param keys each way to type it
 * @param longestEnding how many letters may follow; an ending belongs to a longer word only
 */
record LatinPiece(Set<String> keys, boolean openStart, int longestEnding) implements WordPattern {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int SAFE_LENGTH = 4;
    private static final int INFLECTION = 3;

    static LatinPiece of(Piece piece, LatinSpelling spelling) {
        if (piece.openEnd()) {
            return new LatinPiece(keys(piece.word(), spelling), piece.openStart(), ANY);
        }
        return piece.stem().length() < SAFE_LENGTH
                ? new LatinPiece(keys(piece.word(), spelling), piece.openStart(), 0)
                : new LatinPiece(keys(piece.stem(), spelling), piece.openStart(), INFLECTION);
    }

    private static Set<String> keys(String word, LatinSpelling spelling) {
        var keys = spelling.ofNative(word);
        return keys.isEmpty() ? Set.of(spelling.ofTyped(word)) : keys;
    }

    @Override
    public boolean matches(PlacedWord other) {
        return keys.stream().anyMatch(key -> matches(other.word(), key));
    }

    @Override
    public Set<Character> firstLetters() {
        return openStart ? Set.of() : keys.stream().map(key -> key.charAt(0)).collect(Collectors.toSet());
    }

    private boolean matches(String word, String key) {
        int at = openStart ? word.indexOf(key) : word.startsWith(key) ? 0 : -1;
        return at >= 0 && word.length() - at - key.length() <= longestEnding;
    }
}

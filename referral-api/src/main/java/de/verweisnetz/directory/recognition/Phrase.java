package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that, one after the other, point to something; up to two others may stand between them. */
record Phrase(String label, double weight, List<? extends WordPattern> pieces) {
    private static final int GAP = 2;
    private static final double WEAK = 0.4;
    private static final double EACH_FURTHER = 0.6;
    private static final int MOST_COUNTED = 3;

    /** Reads one entry; a {@code ~} in front marks a word that points there only weakly. */
    static Phrase read(String label, String entry, String language) {
        boolean weak = entry.startsWith("~");
        var pieces = Arrays.stream((weak ? entry.substring(1) : entry).strip().split("\\s+"))
                .flatMap(word -> Piece.of(word, language).stream())
                .toList();
        if (pieces.isEmpty()) {
            throw new IllegalStateException("Nothing to find in an entry of " + label + " in " + language);
        }
        double size = 1 + EACH_FURTHER * (Math.min(MOST_COUNTED, pieces.size()) - 1);
        return new Phrase(label, weak ? WEAK * size : size, pieces);
    }

    /** The same in Latin letters; empty if no word of it would be written otherwise. */
    Optional<Phrase> in(LatinSpelling spelling) {
        var written = pieces.stream()
                .filter(Piece.class::isInstance)
                .map(Piece.class::cast)
                .toList();
        return written.stream().noneMatch(piece -> spelling.isNative(piece.word()))
                ? Optional.empty()
                : Optional.of(new Phrase(
                        label,
                        weight,
                        written.stream()
                                .map(piece -> LatinPiece.of(piece, spelling))
                                .toList()));
    }

    Optional<Sign> at(int start, List<PlacedWord> words, String text) {
        var last = end(start, words);
        if (last == null) {
            return Optional.empty();
        }
        int from = words.get(start).from();
        return Optional.of(
                new Sign(label, weight, new Suggestion.Word(text.substring(from, last.to()), from, last.to())));
    }

    private @Nullable PlacedWord end(int start, List<PlacedWord> words) {
        if (!pieces.get(0).matches(words.get(start))) {
            return null;
        }
        int at = start;
        for (var piece : pieces.subList(1, pieces.size())) {
            at = next(piece, at + 1, words);
            if (at < 0) {
                return null;
            }
        }
        return words.get(at);
    }

    private static int next(WordPattern piece, int from, List<PlacedWord> words) {
        for (int i = from; i < Math.min(words.size(), from + GAP + 1); i++) {
            if (piece.matches(words.get(i))) {
                return i;
            }
        }
        return -1;
    }
}

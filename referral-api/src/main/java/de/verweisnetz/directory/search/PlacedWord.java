package de.verweisnetz.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text, folded and stemmed as searches do it, and where it stands.
 *
 * @param from its first character in the text, in UTF-16 code units
 * @param to the character behind it
 */
public record PlacedWord(String word, String stem, int from, int to) {

    /** All words of a text in their order. */
    public static List<PlacedWord> of(String text, @Nullable String language) {
        var words = cut(Words.chain(null), text);
        if (language == null) {
            return words;
        }
        var stems = cut(Words.chain(language), text);
        var both = new ArrayList<PlacedWord>(words.size());
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            both.add(new PlacedWord(word.word, stems.get(i).word, word.from, word.to));
        }
        return both;
    }

    private static List<PlacedWord> cut(Analyzer analyzer, String text) {
        var words = new ArrayList<PlacedWord>();
        // One character for one, so that the positions are those of the text.
        try (TokenStream stream =
                analyzer.tokenStream("", text.replace('\'', ' ').replace('’', ' '))) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var term = word.toString();
                words.add(new PlacedWord(term, term, place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

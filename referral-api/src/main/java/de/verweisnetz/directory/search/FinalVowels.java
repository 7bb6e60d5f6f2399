package de.verweisnetz.directory.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A light stemmer for languages where most endings of nouns are vowels. */
final class FinalVowels extends TokenFilter {
    private static final int SHORTEST = 4;
    private static final String VOWELS = "aeiouyаеиоуъюя";

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    FinalVowels(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        while (word.length() > SHORTEST && VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0) {
            word.setLength(word.length() - 1);
        }
        return true;
    }
}

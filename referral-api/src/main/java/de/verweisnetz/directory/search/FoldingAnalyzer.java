package de.verweisnetz.directory.search;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text into words and folds them: lower case, {@code ä = ae = a}, no accents in any script.
 *
 * <p>People type their language without its accents, so folding comes before stemming, on both sides alike.
 */
final class FoldingAnalyzer extends Analyzer {
    private final UnaryOperator<TokenStream> stemming;

    FoldingAnalyzer(UnaryOperator<TokenStream> stemming) {
        this.stemming = stemming;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream folded = new GermanNormalizationFilter(new LowerCaseFilter(words));
        folded = new GreekLowerCaseFilter(new ASCIIFoldingFilter(folded));
        return new TokenStreamComponents(words, stemming.apply(folded));
    }
}

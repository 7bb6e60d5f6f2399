package de.verweisnetz.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * Cuts text into the lexemes that are stored and searched.
 *
 * <p>A document says which language it is in; it gets each word as it is and its stem in that language. Nobody says
 * which language a query is in; each of its words is looked for as it is and by its stem in every language. A stem
 * carries its language behind an {@code @}, which no word can hold, so that stems of two languages never meet.
 */
final class Words {
    private static final Analyzer PLAIN = new FoldingAnalyzer(words -> words);
    private static final Analyzer GERMAN_STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var word = new KeywordTokenizer();
            return new TokenStreamComponents(word, new GermanLightStemFilter(word));
        }
    };
    // By language; a second stemmer of a language has a name behind a hyphen.
    private static final Map<String, Analyzer> STEMMING = stemming();
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private Words() {}

    /** The lexemes of a text that is known to be in one of the languages. */
    static Set<String> ofDocument(String text, String language) {
        var lexemes = new LinkedHashSet<>(cut(PLAIN, text));
        STEMMING.forEach((name, stemmer) -> {
            if (name.equals(language) || name.startsWith(language + "-")) {
                cut(stemmer, text).forEach(stem -> lexemes.add(stem + '@' + name));
            }
        });
        return lexemes;
    }

    /** For each word that says something, the lexemes of which a hit must have one; the word itself comes first. */
    static List<Set<String>> ofQuery(String text) {
        var words = cut(PLAIN, text);
        var alternatives = words.stream()
                .map(word -> (Set<String>) new LinkedHashSet<>(List.of(word)))
                .toList();
        STEMMING.forEach((language, stemmer) -> {
            var stems = cut(stemmer, text);
            for (int i = 0; i < words.size(); i++) {
                alternatives.get(i).add(stems.get(i) + '@' + language);
            }
        });
        var telling = alternatives.stream()
                .filter(word -> !FUNCTION_WORDS.contains(word.iterator().next()))
                .toList();
        return telling.isEmpty() ? alternatives : telling;
    }

    /** The chain that folds, and stems where a language is named that has a stemmer. */
    static Analyzer chain(@Nullable String language) {
        return language == null ? PLAIN : STEMMING.getOrDefault(language, PLAIN);
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** The words alone, folded. */
    static List<String> plain(String text) {
        return cut(PLAIN, text);
    }

    /** A folded word as a German document may hold it. Folded once more it could become another: {@code aee}, {@code ae}. */
    static Set<String> german(String word) {
        var lexemes = new LinkedHashSet<>(List.of(word));
        cut(GERMAN_STEMS, word).forEach(stem -> lexemes.add(stem + "@de"));
        return lexemes;
    }

    // No chain drops or adds a token, so the same text gives lists of the same length.
    private static List<String> cut(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (TokenStream stream =
                analyzer.tokenStream("", text.replace('\'', ' ').replace('’', ' '))) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Map<String, Analyzer> stemming() {
        var filters = new LinkedHashMap<String, UnaryOperator<TokenStream>>();
        filters.put("de", GermanLightStemFilter::new);
        filters.put("en", PorterStemFilter::new);
        filters.put("ro", words -> new FinalVowels(new SnowballFilter(words, new RomanianStemmer())));
        filters.put("pl", FinalVowels::new);
        filters.put("bg", BulgarianStemFilter::new);
        // The stemmer takes the -та of заплата for an article, so that its plural is another word.
        filters.put("bg-vowels", FinalVowels::new);
        filters.put("it", ItalianLightStemFilter::new);
        filters.put("es", SpanishLightStemFilter::new);
        filters.put("hu", HungarianLightStemFilter::new);
        filters.put("hr", FinalVowels::new);
        filters.put("el", GreekStemFilter::new);
        filters.put("fr", FrenchLightStemFilter::new);
        var analyzers = new LinkedHashMap<String, Analyzer>();
        filters.forEach((language, filter) -> analyzers.put(language, new FoldingAnalyzer(filter)));
        return analyzers;
    }

    private static Set<String> functionWords() {
        return Stream.of(
                        GermanAnalyzer.getDefaultStopSet(),
                        EnglishAnalyzer.getDefaultStopSet(),
                        RomanianAnalyzer.getDefaultStopSet(),
                        BulgarianAnalyzer.getDefaultStopSet(),
                        ItalianAnalyzer.getDefaultStopSet(),
                        SpanishAnalyzer.getDefaultStopSet(),
                        HungarianAnalyzer.getDefaultStopSet(),
                        GreekAnalyzer.getDefaultStopSet(),
                        FrenchAnalyzer.getDefaultStopSet())
                .flatMap(CharArraySet::stream)
                .map(word -> new String((char[]) word))
                .flatMap(word -> cut(PLAIN, word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

package de.verweisnetz.directory.recognition;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the eleven languages a text is in, in whichever letters. */
final class LanguageGuess {
    private LanguageGuess() {}

    /** Null where no letters tell. */
    static Suggestion.@Nullable SpokenLanguage of(String text) {
        var typed = TypedLanguage.of(PlacedWord.of(text, null));
        if (typed.isPresent()) {
            return typed.get();
        }
        var values = Detector.INSTANCE.computeLanguageConfidenceValues(text);
        if (values.isEmpty()) {
            return null;
        }
        var first = values.firstKey();
        double second = values.values().stream().skip(1).findFirst().orElse(0.0);
        var code = first.getIsoCode639_1().name().toLowerCase(Locale.ROOT);
        return new Suggestion.SpokenLanguage(code, confidence(second));
    }

    /** The library rates the first language 1 and the others relative to it. */
    private static double confidence(double second) {
        return Math.round((1 - second) * 100) / 100.0;
    }

    /** Some megabytes of models: read when the first post is, and only where the node reads posts. */
    private static final class Detector {
        static final LanguageDetector INSTANCE = LanguageDetectorBuilder.fromIsoCodes639_1(Lexicon.LANGUAGES.stream()
                        .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
                        .toArray(IsoCode639_1[]::new))
                .withLowAccuracyMode()
                .build();
    }
}

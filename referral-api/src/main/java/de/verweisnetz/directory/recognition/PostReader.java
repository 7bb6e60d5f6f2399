package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one post, in memory only. */
@ApplicationScoped
public class PostReader {
    private static final String GERMAN = "de";
    // Chosen on the training posts alone, see decision 0020.
    static final double CLASSIFIER_PART = 0.2;

    /** What the text may be about; the same text always gets the same answer. */
    public Suggestion read(String text) {
        return read(text, Classifier.trained(), CLASSIFIER_PART);
    }

    Suggestion read(String text, Classifier classifier, double part) {
        var language = LanguageGuess.of(text);
        var signs = signs(text, language == null ? null : language.code());
        var topics = TopicChoice.of(TopicRanking.of(signs), classifier.read(text), part);
        var places = PlaceFinder.in(text);
        return new Suggestion(
                language,
                topics,
                places,
                Hints.targetGroup(text, signs),
                Hints.urgency(signs),
                SearchLinks.of(language, topics, places));
    }

    /** Whatever language they write in, people use the German words for German things: Kündigung, Jobcenter, Anmeldung. */
    private static List<Sign> signs(String text, @Nullable String language) {
        var lexicons = new LinkedHashSet<Lexicon>();
        if (language != null) {
            lexicons.add(Lexicon.of(language));
            Lexicon.inLatin(language).ifPresent(lexicons::add);
        }
        lexicons.add(Lexicon.of(GERMAN));
        return lexicons.stream()
                .flatMap(lexicon -> lexicon.signs(text).stream())
                .toList();
    }
}

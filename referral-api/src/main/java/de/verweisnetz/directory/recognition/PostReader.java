package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads one post, in memory only. */
@ApplicationScoped
public class PostReader {
    private static final String GERMAN = "de";

    /** What the text may be about; the same text always gets the same answer. */
    public Suggestion read(String text) {
        var language = LanguageGuess.of(text);
        var signs = signs(text, language == null ? null : language.code());
        var topics = TopicRanking.of(signs);
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
    private static List<Sign> signs(String text, @org.jspecify.annotations.Nullable String language) {
        var lexicons = language == null || language.equals(GERMAN)
                ? List.of(Lexicon.of(GERMAN))
                : List.of(Lexicon.of(language), Lexicon.of(GERMAN));
        return lexicons.stream()
                .flatMap(lexicon -> lexicon.signs(text).stream())
                .toList();
    }
}

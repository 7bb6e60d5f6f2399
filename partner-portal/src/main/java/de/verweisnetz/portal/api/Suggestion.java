package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pasted post may be about, with the words that led there. */
public record Suggestion(
        @Nullable Language language,
        List<Topic> topics,
        List<Place> places,
        List<Hint> targetGroup,
        @Nullable Urgency urgency,
        Search search) {

    /** Words of the post. */
    public record Word(String word, int from, int to) {}

    /** The language of the post and how clearly it stands out, from 0 to 1. */
    public record Language(String code, double confidence) {}

    /** A topic and its part of all that the post points to. */
    public record Topic(String code, double share, List<Word> words) {}

    /** A town that the post names, or a Land: then without Kreis and postcode. */
    public record Place(
            String name,
            String land,
            @Nullable String kreis,
            @Nullable String kreisName,
            @Nullable String postcode,
            List<Word> words) {}

    /** For whom help is looked for, as far as the post says so. */
    public record Hint(String hint, @Nullable Integer age, @Nullable String sector, List<Word> words) {}

    /** How urgent it is. */
    public record Urgency(String level, List<Word> words) {}

    /** A search to start from. */
    public record Search(
            List<String> topic, List<String> language, @Nullable String postcode, @Nullable String region) {}

    public boolean isEmpty() {
        return language == null && topics.isEmpty() && places.isEmpty() && targetGroup.isEmpty() && urgency == null;
    }
}

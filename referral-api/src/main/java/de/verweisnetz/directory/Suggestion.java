package de.verweisnetz.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a post may be about, each part with the words that led to it; a person decides. */
public record Suggestion(
        @Nullable SpokenLanguage language,
        List<Topic> topics,
        List<Place> places,
        List<TargetGroup> targetGroup,
        @Nullable Urgency urgency,
        SearchLink search) {

    /**
     * A piece of the text.
     *
     * @param from its first character, in UTF-16 code units
     * @param to the character behind it
     */
    public record Word(String word, int from, int to) {}

    /**
     * The language of the post.
     *
     * @param confidence between 0 and 1
     */
    public record SpokenLanguage(String code, double confidence) {}

    /**
     * A topic of level 2, or of level 1 where the text is no clearer.
     *
     * @param share its part of all that the text points to, between 0 and 1
     */
    public record Topic(String code, double share, List<Word> words) {}

    /**
     * A town in Germany that the text names, or a Land where it names none of its towns.
     *
     * @param land official key, two digits
     * @param kreis of a town: official key, five digits
     * @param postcode of a town
     */
    public record Place(
            String name,
            String land,
            @Nullable String kreis,
            @Nullable String kreisName,
            @Nullable String postcode,
            List<Word> words) {}

    /**
     * Something about the person that decides which offers take her.
     *
     * @param age with {@link Hint#AGE}
     * @param sector with {@link Hint#SECTOR}
     */
    public record TargetGroup(Hint hint, @Nullable Integer age, @Nullable String sector, List<Word> words) {}

    /** What target groups go by. */
    public enum Hint {
        AGE,
        CHILDREN,
        EU,
        LIVE_IN,
        PREGNANT,
        SECTOR,
        THIRD_COUNTRY,
        WOMAN
    }

    /** How pressing it is, where the text says so plainly. */
    public record Urgency(Level level, List<Word> words) {

        /** As referrals know it. */
        public enum Level {
            DEADLINE,
            ACUTE
        }
    }

    /**
     * Parameters of a search for offers.
     *
     * @param region key of a Land, where no town is named
     * @param href the same as path and query
     */
    public record SearchLink(
            List<String> topic,
            List<String> language,
            @Nullable String postcode,
            @Nullable String region,
            String href) {}

    /** Never the words of the post: what is printed ends in logs. */
    @Override
    public String toString() {
        return "Suggestion";
    }
}

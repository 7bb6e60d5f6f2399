package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import java.util.List;

/** How much points to a topic, and the words that do. */
record TopicScore(double weight, List<Suggestion.Word> words) {

    TopicScore times(double factor) {
        return new TopicScore(weight * factor, words);
    }
}

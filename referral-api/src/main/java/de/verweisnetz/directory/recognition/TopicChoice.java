package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the topics of a text in order: what the word lists say, and, with less weight, what the classifier says. */
final class TopicChoice {
    private static final int MOST = 3;
    private static final double WORTH_NAMING = 0.15;

    private TopicChoice() {}

    /**
     * The likeliest three, or fewer, each with its words: those of the lists, or else those of the classifier.
     *
     * @param part the classifier's part of the whole, between 0 and 1
     */
    static List<Suggestion.Topic> of(Map<String, TopicScore> listed, Map<String, TopicScore> classified, double part) {
        var scores = mixed(shares(listed), classified, part);
        double all = scores.values().stream().mapToDouble(TopicScore::weight).sum();
        double best =
                scores.values().stream().mapToDouble(TopicScore::weight).max().orElse(0);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue().weight() >= WORTH_NAMING * best)
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().weight()))
                .limit(MOST)
                .map(entry -> new Suggestion.Topic(
                        entry.getKey(),
                        Math.round(entry.getValue().weight() / all * 100) / 100.0,
                        entry.getValue().words()))
                .toList();
    }

    private static Map<String, TopicScore> mixed(
            Map<String, TopicScore> listed, Map<String, TopicScore> classified, double part) {
        var scores = new TreeMap<String, TopicScore>();
        listed.forEach((topic, score) -> scores.put(topic, score.times(1 - part)));
        classified.forEach((topic, score) -> scores.merge(
                topic, score.times(part), (one, other) -> new TopicScore(one.weight() + other.weight(), one.words())));
        scores.values().removeIf(score -> score.weight() == 0);
        return scores;
    }

    private static Map<String, TopicScore> shares(Map<String, TopicScore> scores) {
        double all = scores.values().stream().mapToDouble(TopicScore::weight).sum();
        var shares = new TreeMap<String, TopicScore>();
        scores.forEach((topic, score) -> shares.put(topic, score.times(1 / all)));
        return shares;
    }
}

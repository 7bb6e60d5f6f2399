package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.search.PlacedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says how like a text is to the posts of each topic that it was trained on, and by which words.
 *
 * <p>Words and groups of four of their letters are features. One counts the more the fewer topics have it; a text is
 * compared with all posts of a topic together, by cosine. Each word adds something of its own, never takes away: so the
 * words that led to a topic can be named.
 */
final class Classifier {
    private static final int GRAM = 4;
    private static final int WORDS_NAMED = 3;
    // A word that gave less than this part of what the best one gave led nowhere.
    private static final double WORTH_NAMING = 0.4;
    // Below this likeness a text has nothing but small words in common with the posts of a topic.
    private static final double LEAST_LIKENESS = 0.06;
    // Stretches likenesses apart, which lie close together, so that they can stand beside the shares of the word lists.
    private static final double CONTRAST = 4;

    private final List<String> topics;
    private final Map<String, Postings> postings = new HashMap<>();

    /** A feature: what it counts, and how strong it is in the topics that have it. */
    private record Postings(double weight, int[] topics, float[] strengths) {}

    private record Feature(int word, Postings postings) {}

    Classifier(List<TrainingPost> posts) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (var post : posts) {
            var features = features(PlacedWord.of(post.text(), null));
            post.topics().forEach(topic -> {
                var counted = counts.computeIfAbsent(topic, code -> new TreeMap<>());
                features.forEach(feature -> feature.forEach(name -> counted.merge(name, 1, Integer::sum)));
            });
        }
        topics = List.copyOf(counts.keySet());
        learn(counts);
    }

    static Classifier trained() {
        return Holder.INSTANCE;
    }

    /** The topics that the text is like, each with its share and the words that led there. */
    Map<String, TopicScore> read(String text) {
        var words = PlacedWord.of(text, null);
        var known = known(words);
        double length = Math.sqrt(known.stream()
                .mapToDouble(feature -> feature.postings.weight * feature.postings.weight)
                .sum());
        var byWord = new double[topics.size()][words.size()];
        known.forEach(feature -> {
            var found = feature.postings;
            for (int i = 0; i < found.topics.length; i++) {
                byWord[found.topics[i]][feature.word] += found.weight * found.strengths[i] / length;
            }
        });
        return shares(byWord, words, text);
    }

    private Map<String, TopicScore> shares(double[][] byWord, List<PlacedWord> words, String text) {
        var scores = new TreeMap<String, TopicScore>();
        double all = 0;
        for (int topic = 0; topic < byWord.length; topic++) {
            double likeness = IntStream.range(0, words.size())
                    .mapToDouble(at(byWord[topic]))
                    .sum();
            if (likeness >= LEAST_LIKENESS) {
                double stretched = Math.pow(likeness, CONTRAST);
                all += stretched;
                scores.put(topics.get(topic), new TopicScore(stretched, named(byWord[topic], words, text)));
            }
        }
        double sum = all;
        scores.replaceAll((topic, score) -> score.times(1 / sum));
        return scores;
    }

    private static java.util.function.IntToDoubleFunction at(double[] values) {
        return i -> values[i];
    }

    /** The words that gave most, in the order of the text. */
    private static List<Suggestion.Word> named(double[] given, List<PlacedWord> words, String text) {
        double best =
                IntStream.range(0, given.length).mapToDouble(at(given)).max().orElse(0);
        return IntStream.range(0, given.length)
                .boxed()
                .filter(i -> given[i] >= WORTH_NAMING * best)
                .sorted(Comparator.comparingDouble(i -> -given[i]))
                .limit(WORDS_NAMED)
                .map(words::get)
                .sorted(Comparator.comparingInt(PlacedWord::from))
                .map(word -> new Suggestion.Word(text.substring(word.from(), word.to()), word.from(), word.to()))
                .toList();
    }

    /** Each feature once, at the word that has it first. */
    private List<Feature> known(List<PlacedWord> words) {
        var seen = new TreeSet<String>();
        var known = new ArrayList<Feature>();
        var features = features(words);
        for (int word = 0; word < features.size(); word++) {
            for (var name : features.get(word)) {
                var found = seen.add(name) ? postings.get(name) : null;
                if (found != null) {
                    known.add(new Feature(word, found));
                }
            }
        }
        return known;
    }

    private void learn(Map<String, Map<String, Integer>> counts) {
        var having = new TreeMap<String, Integer>();
        counts.values().forEach(topic -> topic.keySet().forEach(name -> having.merge(name, 1, Integer::sum)));
        having.forEach((name, size) -> postings.put(
                name, new Postings(Math.log((1.0 + topics.size()) / size), new int[size], new float[size])));
        var filled = new HashMap<String, Integer>();
        for (var topic : topics) {
            var strengths = strengths(counts.getOrDefault(topic, Map.of()));
            int number = topics.indexOf(topic);
            strengths.forEach((name, strength) -> {
                int at = filled.merge(name, 1, Integer::sum) - 1;
                posting(name).topics[at] = number;
                posting(name).strengths[at] = strength.floatValue();
            });
        }
    }

    /** Of one topic, together as long as those of every other. */
    private Map<String, Double> strengths(Map<String, Integer> counted) {
        var strengths = new TreeMap<String, Double>();
        counted.forEach((name, count) -> strengths.put(name, posting(name).weight * Math.log1p(count)));
        double length = Math.sqrt(strengths.values().stream()
                .mapToDouble(strength -> strength * strength)
                .sum());
        strengths.replaceAll((name, strength) -> strength / length);
        return strengths;
    }

    private Postings posting(String name) {
        return Objects.requireNonNull(postings.get(name));
    }

    /** By word; numbers tell nothing about a topic. */
    private static List<List<String>> features(List<PlacedWord> words) {
        return words.stream()
                .map(PlacedWord::word)
                .map(word -> word.chars().allMatch(Character::isDigit) ? List.<String>of() : of(word))
                .toList();
    }

    private static List<String> of(String word) {
        var bounded = "_" + word + "_";
        return Stream.concat(
                        Stream.of(word),
                        IntStream.rangeClosed(0, bounded.length() - GRAM)
                                .mapToObj(from -> "~" + bounded.substring(from, from + GRAM)))
                .distinct()
                .toList();
    }

    private static final class Holder {
        static final Classifier INSTANCE = new Classifier(TrainingPost.all());
    }
}

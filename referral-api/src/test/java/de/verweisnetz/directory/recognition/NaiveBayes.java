package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.search.PlacedWord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The alternative to the lexicon that decision 0016 weighs: multinomial, over words and four letters of them. */
final class NaiveBayes {
    private static final int GRAM = 4;
    private static final double SMOOTHING = 0.05;

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final long features;

    NaiveBayes(List<Post> training) {
        for (var post : training) {
            for (var topic : post.topics()) {
                features(post.text()).forEach(feature -> {
                    counts.computeIfAbsent(topic, code -> new HashMap<>()).merge(feature, 1, Integer::sum);
                    totals.merge(topic, 1, Integer::sum);
                });
            }
        }
        features = counts.values().stream()
                .flatMap(topic -> topic.keySet().stream())
                .distinct()
                .count();
    }

    /** Each topic's share; together one. */
    Map<String, Double> shares(String text) {
        var found = features(text).toList();
        var logs = counts.keySet().stream().collect(Collectors.toMap(topic -> topic, topic -> log(topic, found)));
        double best = logs.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
        // Neighbouring grams say the same again: the root of the length keeps the shares from being all or nothing.
        double calm = Math.sqrt(Math.max(1, found.size()));
        logs.replaceAll((topic, log) -> Math.exp((log - best) / calm));
        double all = logs.values().stream().mapToDouble(share -> share).sum();
        logs.replaceAll((topic, share) -> share / all);
        return logs;
    }

    private double log(String topic, List<String> found) {
        var own = counts.get(topic);
        double total = totals.get(topic) + SMOOTHING * features;
        return found.stream()
                .mapToDouble(feature -> Math.log((own.getOrDefault(feature, 0) + SMOOTHING) / total))
                .sum();
    }

    private static Stream<String> features(String text) {
        return PlacedWord.of(text, null).stream()
                .map(PlacedWord::word)
                .flatMap(word -> Stream.concat(
                        Stream.of(word),
                        IntStream.rangeClosed(0, word.length() - GRAM)
                                .mapToObj(from -> "~" + word.substring(from, from + GRAM))));
    }
}

package de.verweisnetz.directory.recognition;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeList;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Weighs the topics that a text points to by the phrases found. */
final class TopicRanking {
    private static final double SWALLOWED = 0.3;
    private static final double FIELD_SUPPORTS = 0.3;
    private static final CodeList TOPICS = CodeLists.load().topics();

    /** What a topic of work or housing is called where the work is in a household; the label LIV itself says that it is. */
    private static final Map<String, String> IN_HOUSEHOLDS = Map.of(
            "ARB.VERTRAG", "LIV.VERTRAG",
            "ARB.ZEIT", "LIV.ZEIT",
            "ARB.LOHN", "LIV.LOHN",
            "ARB.ENTSEND", "LIV.AGENTUR",
            "JOB.VERMITTL", "LIV.AGENTUR",
            "WOH.VERLUST", "LIV.NOTFALL");

    private TopicRanking() {}

    /** What points to each topic. */
    static Map<String, TopicScore> of(List<Sign> signs) {
        var byTopic = new LinkedHashMap<String, List<Sign>>();
        Stream.concat(telling(signs).stream(), inHouseholds(telling(signs)).stream())
                .forEach(sign -> byTopic.computeIfAbsent(sign.label(), topic -> new ArrayList<>())
                        .add(sign));
        var scores = new LinkedHashMap<String, TopicScore>();
        byTopic.forEach((topic, found) -> scores.put(topic, score(found)));
        return levelled(scores);
    }

    private static List<Sign> telling(List<Sign> signs) {
        var topics =
                signs.stream().filter(sign -> TOPICS.contains(sign.label())).toList();
        return topics.stream()
                .map(sign -> topics.stream()
                                .anyMatch(other ->
                                        other.swallows(sign) && !other.label().equals(sign.label()))
                        ? sign.weakened(SWALLOWED)
                        : sign)
                .toList();
    }

    private static List<Sign> inHouseholds(List<Sign> signs) {
        if (signs.stream().noneMatch(sign -> sign.label().equals("LIV"))) {
            return List.of();
        }
        return signs.stream()
                .flatMap(sign ->
                        Stream.ofNullable(IN_HOUSEHOLDS.get(sign.label())).map(sign::pointingTo))
                .toList();
    }

    /** Of phrases that share a word only the strongest counts, and each phrase once, however often it is said. */
    private static TopicScore score(List<Sign> signs) {
        var counted = new ArrayList<Sign>();
        signs.stream()
                .sorted(Comparator.comparingDouble(Sign::weight).reversed())
                .filter(sign -> counted.stream().noneMatch(sign::overlaps))
                .forEach(counted::add);
        var words = new LinkedHashMap<String, Suggestion.Word>();
        double weight = 0;
        for (var sign : counted) {
            if (words.putIfAbsent(sign.span().word().toLowerCase(java.util.Locale.ROOT), sign.span()) == null) {
                weight += sign.weight();
            }
        }
        return new TopicScore(
                weight,
                words.values().stream()
                        .sorted(Comparator.comparingInt(Suggestion.Word::from))
                        .toList());
    }

    /** A field supports its topics; it stands for itself only where none of them is named. */
    private static Map<String, TopicScore> levelled(Map<String, TopicScore> scores) {
        var levelled = new LinkedHashMap<String, TopicScore>();
        scores.forEach((code, score) -> {
            var field = TOPICS.find(code).map(Code::parent).orElse(null);
            if (field != null) {
                var above = scores.get(field);
                double support = above == null ? 0 : FIELD_SUPPORTS * above.weight();
                levelled.put(code, new TopicScore(score.weight() + support, score.words()));
            } else if (TOPICS.children(code).stream().noneMatch(child -> scores.containsKey(child.code()))) {
                levelled.put(code, score);
            }
        });
        return levelled;
    }
}

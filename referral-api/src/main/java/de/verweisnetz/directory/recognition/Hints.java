package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.Suggestion;
import de.verweisnetz.directory.Suggestion.Hint;
import de.verweisnetz.directory.Suggestion.TargetGroup;
import de.verweisnetz.directory.Suggestion.Urgency;
import de.verweisnetz.directory.Suggestion.Urgency.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text says about the person, beside its topics. */
final class Hints {
    private static final String SECTOR = "SECTOR.";
    private static final String AGE = "AGE";
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 99;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.,])[0-9]{2}(?![0-9.,][0-9]|[0-9])");
    // "27 de ani", "27-годишна": how far behind the number the word for years may stand.
    private static final int NEAR = 6;

    private Hints() {}

    static List<TargetGroup> targetGroup(String text, List<Sign> signs) {
        var groups = new ArrayList<TargetGroup>();
        byLabel(signs).forEach((label, words) -> {
            if (label.startsWith(SECTOR)) {
                groups.add(new TargetGroup(Hint.SECTOR, null, label.substring(SECTOR.length()), words));
            } else if (isPlain(label)) {
                groups.add(new TargetGroup(Hint.valueOf(label), null, null, words));
            }
        });
        var age = age(text, signs);
        if (age != null) {
            groups.add(age);
        }
        return groups;
    }

    static @Nullable Urgency urgency(List<Sign> signs) {
        var labels = byLabel(signs);
        for (var level : List.of(Level.ACUTE, Level.DEADLINE)) {
            var words = labels.get(level.name());
            if (words != null) {
                return new Urgency(level, words);
            }
        }
        return null;
    }

    /** The lexicon knows the words for years of age; the number in front of one is the age, if it can be one. */
    private static @Nullable TargetGroup age(String text, List<Sign> signs) {
        var years = signs.stream().filter(sign -> sign.label().equals(AGE)).toList();
        var numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            int end = numbers.end();
            int number = Integer.parseInt(numbers.group());
            for (var sign : years) {
                int behind = sign.span().from() - end;
                if (behind >= 0 && behind <= NEAR && number >= YOUNGEST && number <= OLDEST) {
                    int to = sign.span().to();
                    var word = new Suggestion.Word(text.substring(numbers.start(), to), numbers.start(), to);
                    return new TargetGroup(Hint.AGE, number, null, List.of(word));
                }
            }
        }
        return null;
    }

    private static boolean isPlain(String label) {
        return switch (label) {
            case "CHILDREN", "EU", "LIVE_IN", "PREGNANT", "THIRD_COUNTRY", "WOMAN" -> true;
            default -> false;
        };
    }

    private static Map<String, List<Suggestion.Word>> byLabel(List<Sign> signs) {
        var labels = new LinkedHashMap<String, List<Suggestion.Word>>();
        signs.forEach(sign -> {
            var words = labels.computeIfAbsent(sign.label(), label -> new ArrayList<>());
            if (!words.contains(sign.span())) {
                words.add(sign.span());
            }
        });
        return labels;
    }
}

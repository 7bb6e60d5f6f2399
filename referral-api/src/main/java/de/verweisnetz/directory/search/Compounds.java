package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.CodeLists;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cuts German compounds into the nouns they are made of: {@code lohnabrechnung} into {@code lohn} and {@code
 * abrechnung}.
 *
 * <p>A word is cut only if known nouns and the letters that join them make up the whole of it. A filter that takes every
 * known word inside another one for a part finds a council ({@code rat}) in every advice centre ({@code beratung}).
 */
final class Compounds {
    private static final String NOUNS = "/de/verweisnetz/directory/search/compound-parts.txt";
    private static final List<String> JOINTS = List.of("", "s", "n", "en", "er", "es", "e");
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 60;
    // A noun by the form that it has in front of another one: miete is miet- there.
    private static final Map<String, String> PARTS = parts();

    private Compounds() {}

    /** The parts of a folded word, or nothing where it is no compound of known nouns. */
    static List<String> parts(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        var parts = cut(word, word.length());
        return parts.size() < 2 ? List.of() : parts;
    }

    /** The word without its last part or parts: {@code schuldnerberatung} and {@code schuldner} of an office for it. */
    static List<String> beginnings(String word) {
        var parts = parts(word);
        var beginnings = new ArrayList<String>();
        int end = 0;
        for (var part : parts.isEmpty() ? parts : parts.subList(0, parts.size() - 1)) {
            end = word.indexOf(part.substring(0, part.length() - 1), end) + part.length();
            beginnings.add(0, word.substring(0, Math.min(end, word.length())));
        }
        return beginnings;
    }

    /** Longest part first, so that {@code arbeitsrecht} stays whole; the word itself is no part of it. */
    private static List<String> cut(String rest, int longest) {
        for (int end = Math.min(rest.length(), longest); end >= SHORTEST_PART; end--) {
            var part = PARTS.get(rest.substring(0, end));
            if (part != null) {
                if (end == rest.length()) {
                    return rest.equals(part) ? List.of(part) : List.of();
                }
                var behind = behind(rest.substring(end));
                if (!behind.isEmpty()) {
                    var all = new ArrayList<>(List.of(part));
                    all.addAll(behind);
                    return all;
                }
            }
        }
        return List.of();
    }

    private static List<String> behind(String rest) {
        return JOINTS.stream()
                .filter(joint -> rest.startsWith(joint) && rest.length() - joint.length() >= SHORTEST_PART)
                .map(joint -> cut(rest.substring(joint.length()), rest.length()))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        var topics = CodeLists.load().topics().codes().stream()
                .flatMap(topic -> topic.synonyms().getOrDefault("de", List.of()).stream());
        var nouns = Stream.concat(nouns(), topics)
                .flatMap(text -> Words.plain(text).stream())
                .filter(word -> word.length() >= SHORTEST_PART && !Words.isFunctionWord(word))
                .toList();
        nouns.stream()
                .filter(noun -> noun.length() > SHORTEST_PART + 1 && noun.endsWith("e"))
                .forEach(noun -> parts.put(noun.substring(0, noun.length() - 1), noun));
        nouns.forEach(noun -> parts.put(noun, noun));
        return Map.copyOf(parts);
    }

    private static Stream<String> nouns() {
        try (var in = Compounds.class.getResourceAsStream(NOUNS)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + NOUNS);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

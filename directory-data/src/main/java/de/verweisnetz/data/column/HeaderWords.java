package de.verweisnetz.data.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which columns are called in German and English, and the guess that they allow. */
public final class HeaderWords {
    private final Map<TargetField, JsonNode> labels = new EnumMap<>(TargetField.class);
    private final Map<String, List<TargetField>> fields = new LinkedHashMap<>();

    private HeaderWords() {
        try (InputStream in = Objects.requireNonNull(TargetField.class.getResourceAsStream("columns.json"))) {
            for (JsonNode entry : JsonMapper.builder().build().readTree(in)) {
                TargetField field =
                        TargetField.ofKey(entry.path("field").asText()).orElseThrow();
                labels.put(field, entry);
                add(field.key(), field);
                add(entry.path("de").asText(), field);
                add(entry.path("en").asText(), field);
                entry.path("headers").forEach(word -> add(word.asText(), field));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HeaderWords load() {
        return Holder.WORDS;
    }

    public String label(TargetField field, Locale locale) {
        JsonNode entry = Objects.requireNonNull(labels.get(field));
        return entry.path("en".equals(locale.getLanguage()) ? "en" : "de").asText();
    }

    /**
     * Whole headers count first, of these the ones that can mean only one thing: beside a carrier's name that of a centre
     * is the service's. What is left is told by the longest known word in it. No field is given twice.
     */
    public ColumnMapping guess(List<String> headers) {
        Set<TargetField> taken = EnumSet.noneOf(TargetField.class);
        Map<String, TargetField> found = new LinkedHashMap<>();
        headers.stream()
                .sorted(Comparator.comparingInt(header ->
                        fields.getOrDefault(Words.fold(header), List.of()).size()))
                .forEach(header -> give(header, fields.get(Words.fold(header)), found, taken));
        for (String header : headers) {
            if (!found.containsKey(header)) {
                give(header, longestWord(" " + Words.fold(header) + " "), found, taken);
            }
        }
        numbersBehindStreets(headers, found);
        return new ColumnMapping(
                headers.stream()
                        .distinct()
                        .map(header -> ColumnMapping.Column.of(header, found.get(header)))
                        .toList(),
                Map.of());
    }

    /** "Nr." is a house number behind a street, and anything elsewhere. */
    private static void numbersBehindStreets(List<String> headers, Map<String, TargetField> found) {
        for (int i = 1; i < headers.size(); i++) {
            if (Words.fold(headers.get(i)).equals("nr")
                    && found.get(headers.get(i - 1)) == TargetField.LOCATION_STREET
                    && !found.containsValue(TargetField.LOCATION_HOUSE_NUMBER)) {
                found.put(headers.get(i), TargetField.LOCATION_HOUSE_NUMBER);
            }
        }
    }

    /** Whether a cell is called like a column. */
    public boolean isKnown(String cell) {
        return fields.containsKey(Words.fold(cell));
    }

    private static void give(
            String header,
            @Nullable List<TargetField> candidates,
            Map<String, TargetField> found,
            Set<TargetField> taken) {
        if (candidates != null) {
            candidates.stream()
                    .filter(field -> !taken.contains(field))
                    .findFirst()
                    .ifPresent(field -> {
                        found.put(header, field);
                        taken.add(field);
                    });
        }
    }

    private @Nullable List<TargetField> longestWord(String padded) {
        return fields.entrySet().stream()
                // Short words are common parts of other headers.
                .filter(entry -> entry.getKey().length() > 3 && padded.contains(" " + entry.getKey() + " "))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private void add(String word, TargetField field) {
        List<TargetField> known = fields.computeIfAbsent(Words.fold(word), key -> new ArrayList<>());
        if (!known.contains(field)) {
            known.add(field);
        }
    }

    private static final class Holder {
        static final HeaderWords WORDS = new HeaderWords();
    }
}

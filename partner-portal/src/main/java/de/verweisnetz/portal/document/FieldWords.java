package de.verweisnetz.portal.document;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.text.FieldNames;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The value of a field as people read it: codes by their labels, days in the reader's way, what lies inside in rows. */
public final class FieldWords {
    private static final Set<String> TIME = Set.of("id", "weekday", "opens_at", "closes_at", "access", "languages");
    private static final Set<String> LANGUAGE = Set.of("id", "code", "name", "mode");

    private final Texts t;
    private final CodeWords codes;

    /** A value: some words, a list of values, or parts with names of their own. */
    public record Value(String words, @Nullable List<Value> items, @Nullable List<Part> parts) {}

    /** A field inside of a value. */
    public record Part(String label, Value value) {}

    public FieldWords(Labels labels, Texts t) {
        this.t = t;
        this.codes = new CodeWords(labels, t);
    }

    /** What a JSON pointer leads to; null where there is nothing. */
    public Value of(String pointer, @Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode() || value.isContainerNode() && value.isEmpty()) {
            return words("–");
        }
        if (value.isArray()) {
            return list(pointer, value);
        }
        return value.isObject() ? object(pointer, value) : words(codes.of(pointer, value));
    }

    private Value list(String pointer, JsonNode list) {
        List<Value> items = StreamSupport.stream(list.spliterator(), false)
                .map(item -> of(pointer, item))
                .toList();
        return items.size() == 1 ? items.get(0) : new Value("", items, null);
    }

    private Value object(String pointer, JsonNode object) {
        if (object.has("weekday") && object.has("opens_at") && only(TIME, object)) {
            return words(time(pointer, object));
        }
        if (pointer.contains("languages") && object.has("code") && only(LANGUAGE, object)) {
            return words(language(pointer, object));
        }
        List<Part> parts = object.properties().stream()
                // it tells nothing to people, unless there is nothing else
                .filter(field -> !field.getKey().equals("id") || object.size() == 1)
                .map(field -> part(pointer + "/" + field.getKey(), field.getValue()))
                .toList();
        return new Value("", null, parts);
    }

    private Part part(String pointer, JsonNode value) {
        return new Part(FieldNames.last(pointer, t), of(pointer, value));
    }

    /** "Montag 09:00–12:00, mit Termin". */
    private String time(String pointer, JsonNode time) {
        List<String> words = new ArrayList<>();
        words.add("%s %s–%s"
                .formatted(
                        codes.of(pointer + "/weekday", time.path("weekday")),
                        time.path("opens_at").asText(),
                        time.path("closes_at").asText()));
        if (time.hasNonNull("access")) {
            words.add(within("access.", time.path("access"), pointer + "/access"));
        }
        time.path("languages").forEach(language -> words.add(codes.of(pointer + "/languages", language)));
        return String.join(", ", words);
    }

    /** "Rumänisch (mit Dolmetschen)". */
    private String language(String pointer, JsonNode language) {
        String name = codes.of(pointer + "/code", language.path("code"));
        return language.hasNonNull("mode")
                ? name + " (" + within("edit.mode.", language.path("mode"), pointer + "/mode") + ")"
                : name;
    }

    /** A code in the middle of a line, where its label would begin with a capital. */
    private String within(String texts, JsonNode code, String pointer) {
        return t.getOr(texts + code.asText(), codes.of(pointer, code));
    }

    private static boolean only(Set<String> fields, JsonNode object) {
        return object.properties().stream().allMatch(field -> fields.contains(field.getKey()));
    }

    private static Value words(String words) {
        return new Value(words, null, null);
    }
}

package de.verweisnetz.directory.duplicates;

import de.verweisnetz.directory.document.DocumentKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document as it is compared: its keys, and nothing else of it. */
record Subject(DocumentKey document, Map<KeyField, Set<String>> keys) {

    static Subject of(DocumentKey document, Collection<Key> keys) {
        var byField = new EnumMap<KeyField, Set<String>>(KeyField.class);
        keys.forEach(key ->
                byField.computeIfAbsent(key.field(), field -> new TreeSet<>()).add(key.value()));
        return new Subject(document, byField);
    }

    Set<String> values(KeyField field) {
        return keys.getOrDefault(field, Set.of());
    }

    Set<String> shared(KeyField field, Subject other) {
        var shared = new TreeSet<>(values(field));
        shared.retainAll(other.values(field));
        return shared;
    }

    boolean has(KeyField field) {
        return keys.containsKey(field);
    }

    Set<Key> all() {
        return keys.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Key(field.getKey(), value)))
                .collect(Collectors.toSet());
    }

    /** What both have, and all words of their names. */
    Stream<Key> weighedBeside(Subject other) {
        return Arrays.stream(KeyField.values()).flatMap(field -> (field == KeyField.WORD
                        ? Stream.concat(values(field).stream(), other.values(field).stream())
                        : shared(field, other).stream())
                .map(value -> new Key(field, value)));
    }

    /** The same for the same keys, and for no others. */
    String hash() {
        return digest(keys.toString());
    }

    static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

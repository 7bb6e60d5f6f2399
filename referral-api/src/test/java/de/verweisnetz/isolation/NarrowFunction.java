package de.verweisnetz.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question to a function that reaches further than its caller, as {@code functions.txt} writes it down.
 *
 * @param role the one that may execute the function
 * @param tenants who gets something, as it is written there; null where a credential decides, or the role alone
 * @param knowing finds the credential
 */
record NarrowFunction(
        String signature, String role, @Nullable String tenants, @Nullable String knowing, String given, String asks) {
    private static final String EVERYBODY = "everybody";

    /** A new function needs a block there. */
    static List<NarrowFunction> all() {
        try (var text = NarrowFunction.class.getResourceAsStream("functions.txt")) {
            var lines = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(lines.replaceAll("(?m)^#.*\n", "").strip().split("\n\n+"))
                    .map(NarrowFunction::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NarrowFunction of(String block) {
        var head = block.lines().findFirst().orElseThrow().split(" to ");
        return new NarrowFunction(
                head[0],
                head[1],
                line(block, "for"),
                line(block, "knowing"),
                Objects.requireNonNullElse(line(block, "given"), "SELECT 1"),
                Objects.requireNonNull(line(block, "asks")));
    }

    private static @Nullable String line(String block, String word) {
        return block.lines()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** Of all these, those who get something. */
    Set<String> entitled(Set<String> all) {
        var text = Objects.requireNonNull(tenants);
        if (!text.startsWith(EVERYBODY)) {
            return known(text, all);
        }
        var but = text.substring(EVERYBODY.length()).replaceFirst("^ but ", "");
        var excepted = but.isEmpty() ? Set.of() : known(but, all);
        return all.stream().filter(name -> !excepted.contains(name)).collect(Collectors.toSet());
    }

    private static Set<String> known(String names, Set<String> all) {
        var known = Set.of(names.split(", "));
        if (!all.containsAll(known)) {
            throw new IllegalArgumentException("Not all are known: " + names);
        }
        return known;
    }

    @Override
    public String toString() {
        return signature + ": " + asks;
    }
}

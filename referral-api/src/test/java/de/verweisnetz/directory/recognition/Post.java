package de.verweisnetz.directory.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A self-written post and what it is about. */
record Post(String language, List<String> topics, String place, String text) {
    /** Written apart from the lexicon; only figures over all of them are looked at. */
    static List<Post> heldOut() {
        return read("posts.tsv");
    }

    private static List<Post> read(String resource) {
        try (var in = Objects.requireNonNull(Post.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", 4))
                    .map(cells -> new Post(cells[0], List.of(cells[1].split(",")), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package de.verweisnetz.directory.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the text files beside this package's classes, without empty lines and comments. */
final class ResourceLines {
    private static final String FOLDER = "/de/verweisnetz/directory/recognition/";

    private ResourceLines() {}

    static Stream<String> of(String name) {
        return read(name).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    private static List<String> read(String name) {
        try (var in = ResourceLines.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package de.verweisnetz.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reference material that a developer may keep beside the repository; the checks against it run where it is. */
public final class ReferenceFolder {
    private static final String[] CANDIDATES = {"../../shared", "../../../shared", "../shared"};

    private ReferenceFolder() {}

    /** The folder with that name, or a path that does not exist. */
    public static Path of(String name) {
        return Stream.of(CANDIDATES)
                .map(candidate -> Path.of(candidate, name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(CANDIDATES[0], name));
    }
}

package de.verweisnetz.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server under test has written into its log. */
public final class ServerLog {
    private static final Path FILE = Path.of("target", "it-server.log").toAbsolutePath();

    private ServerLog() {}

    static Path start() throws IOException {
        for (var file : files()) {
            Files.delete(file);
        }
        return FILE;
    }

    /** The server adds a number to the name, and begins another file when one is full. */
    public static List<Path> files() throws IOException {
        try (var files = Files.list(FILE.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(FILE.getFileName() + "."))
                    .toList();
        }
    }
}

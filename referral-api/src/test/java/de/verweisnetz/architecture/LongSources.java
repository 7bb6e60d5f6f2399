package de.verweisnetz.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sources that tell more than one class should. */
final class LongSources {
    private static final int MOST_LINES = 300;

    private LongSources() {}

    /** Those of all modules of a project, main and test, by their paths. */
    static List<String> below(Path project) throws IOException {
        try (var modules = Files.list(project)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(LongSources::in)
                    .map(source -> project.relativize(source).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> in(Path sources) {
        try (var files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(LongSources::isLong)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLong(Path source) {
        try (var lines = Files.lines(source)) {
            return lines.count() > MOST_LINES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package de.verweisnetz.quickstart;

import java.nio.file.Path;
import java.util.List;

/** The Java that runs this launcher and every Java child. */
final class Jvm {

    private Jvm() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** One main class on the launcher's own class path. */
    static List<String> words(String mainClass, String... arguments) {
        return Words.of(
                program(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass,
                arguments);
    }
}

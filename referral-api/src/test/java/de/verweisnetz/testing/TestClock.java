package de.verweisnetz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The business clock of the server under test: it goes on by itself, and faster when a test says so. */
public final class TestClock {
    private static final Path FILE = Path.of("target", "it-clock.txt").toAbsolutePath();
    // A little more than a step can be undone here: short, so that a whole run does not reach the next day.
    private static final Duration UNDO = Duration.ofSeconds(11);

    private TestClock() {}

    static Path start() {
        set(Duration.ZERO);
        return FILE;
    }

    public static Instant now() {
        return Instant.now().plus(offset());
    }

    /** From now on it is so much later than it was. */
    public static void advance(Duration by) {
        set(offset().plus(by));
    }

    /** What has been done can no longer be undone, and all may know of it. */
    public static void release() {
        advance(UNDO);
    }

    /** Runs something so much later, and returns to the present: other tests must not find everything out of date. */
    public static void at(Duration later, Runnable then) {
        var before = offset();
        set(before.plus(later));
        try {
            then.run();
        } finally {
            set(before);
        }
    }

    private static Duration offset() {
        try {
            return Duration.parse(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one move: the server must never read half of it. */
    private static void set(Duration offset) {
        try {
            var written =
                    Files.writeString(Files.createTempFile(FILE.getParent(), "it-clock", ".txt"), offset.toString());
            Files.move(written, FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

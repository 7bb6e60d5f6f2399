package de.verweisnetz.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The business clock of the nodes that tests start: it goes on by itself, and faster when a test says so. */
public final class NodeClock {
    private static final Path FILE = Path.of("target", "node-clock.txt").toAbsolutePath();
    // A little more than a step can be undone.
    private static final Duration UNDO = Duration.ofSeconds(31);

    private static Duration offset = Duration.ZERO;

    private NodeClock() {}

    /** At the present: what an earlier run left in it would let time go back. */
    static synchronized Path start() {
        set(Duration.ZERO);
        return FILE;
    }

    /** What time it is for the nodes. */
    public static synchronized Instant now() {
        return Instant.now().plus(offset);
    }

    /** What has been done can no longer be undone, and all may know of it. */
    public static void release() {
        advance(UNDO);
    }

    /** From now on it is so much later than it was. */
    public static synchronized void advance(Duration by) {
        set(offset.plus(by));
    }

    private static void set(Duration next) {
        offset = next;
        try {
            var written =
                    Files.writeString(Files.createTempFile(FILE.getParent(), "node-clock", ".txt"), offset.toString());
            // In one move: the node must never read half of it.
            Files.move(written, FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package de.verweisnetz.quickstart;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The business clock of all nodes that tests start, but for those that get a {@link ClockFile} of their own. */
public final class NodeClock {
    private static final ClockFile CLOCK = new ClockFile("node-clock");
    // A little more than a step can be undone.
    private static final Duration UNDO = Duration.ofSeconds(31);

    private NodeClock() {}

    static Path path() {
        return CLOCK.path();
    }

    /** What time it is for the nodes. */
    public static Instant now() {
        return CLOCK.now();
    }

    /** What has been done can no longer be undone, and all may know of it. */
    public static void release() {
        advance(UNDO);
    }

    /** From now on it is so much later than it was. */
    public static void advance(Duration by) {
        CLOCK.advance(by);
    }
}

package de.verweisnetz.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** A business clock for nodes to go by: it goes on by itself, and faster when a test says so. */
public final class ClockFile {
    private final Path file;
    private Duration offset;

    /** At the present: what an earlier run left in the file would let time go back. */
    public ClockFile(String name) {
        file = Path.of("target", name + ".txt").toAbsolutePath();
        set(Duration.ZERO);
    }

    /** Where nodes read it. */
    public Path path() {
        return file;
    }

    /** What time it is for the nodes. */
    public synchronized Instant now() {
        return Instant.now().plus(offset);
    }

    /** From now on it is so much later than it was. */
    public synchronized void advance(Duration by) {
        set(offset.plus(by));
    }

    private void set(Duration next) {
        offset = next;
        try {
            var written = Files.writeString(Files.createTempFile(file.getParent(), "clock", ".txt"), offset.toString());
            // In one move: the node must never read half of it.
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

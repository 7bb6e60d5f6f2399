package de.verweisnetz.quickstart;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** A tiny shell that outlives a killed launcher by a moment and takes its children along. */
final class Guard {

    /** Reads one line per change; when the pipe closes, the last line tells whom to stop. */
    private static final String SCRIPT =
            """
            trap '' INT HUP TERM
            children=
            while read -r line; do children=$line; done
            for child in $children; do kill -s "${child%%:*}" "${child#*:}"; done
            """;

    private final Process process;
    private final Writer pipe;

    private Guard(Process process) {
        this.process = process;
        this.pipe = process.outputWriter(StandardCharsets.US_ASCII);
    }

    static Guard start() {
        try {
            return new Guard(new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new StartFailure("Cannot start a shell: " + e.getMessage(), e);
        }
    }

    void watch(Collection<Child> children) {
        String line = children.stream()
                .map(child -> child.signal() + ":" + child.process().pid())
                .collect(Collectors.joining(" ", "", "\n"));
        try {
            pipe.write(line);
            pipe.flush();
        } catch (IOException gone) {
            // Without its guard the node works on; the next start finds what a killed launcher left.
        }
    }

    void dismiss() {
        try {
            pipe.write("\n");
            pipe.close();
            process.waitFor();
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package de.verweisnetz.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the server under test holds in its heap, after everything that nobody refers to has been taken away. */
public final class ServerHeap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private ServerHeap() {}

    /** Bytes; stops the server for a moment. */
    public static long live() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        // Counting what is alive begins with a full collection.
        var counting = new ProcessBuilder(jcmd, Long.toString(server()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var text = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        counting.waitFor();
        var total = TOTAL.matcher(text);
        if (!total.find()) {
            throw new IllegalStateException("No histogram: " + text);
        }
        return Long.parseLong(total.group(1));
    }

    /** The only Java process that this one has started. */
    private static long server() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("payara-micro"))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}

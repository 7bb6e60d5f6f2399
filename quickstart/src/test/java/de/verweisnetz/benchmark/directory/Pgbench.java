package de.verweisnetz.benchmark.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own load generator: each variation of a request is one script of its statements.
 *
 * <p>By the simple protocol, in which text that looks like a variable stays as it is.
 */
final class Pgbench {
    private final Path folder;
    private final int port;
    private final String role;
    private final String password;

    Pgbench(Path folder, int port, String role, String password) {
        this.folder = folder;
        this.port = port;
        this.role = role;
        this.password = password;
    }

    /**
     * @param variations the statements of each
     */
    Figures run(String name, List<List<String>> variations, int connections, Duration time) {
        try {
            var logs = Files.createTempDirectory(folder, name);
            var command = new ArrayList<>(List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=simple",
                    "--client=" + connections,
                    "--jobs=1",
                    "--time=" + time.toSeconds(),
                    "--log",
                    "--log-prefix=" + logs.resolve("log"),
                    "--host=127.0.0.1",
                    "--port=" + port,
                    "--username=" + role));
            for (int i = 0; i < variations.size(); i++) {
                var script = Files.writeString(logs.resolve(i + ".sql"), script(variations.get(i)));
                command.add("--file=" + script);
            }
            command.add("verweisnetz");
            long start = System.nanoTime();
            run(command, logs.resolve("output"));
            return Figures.of(latencies(logs), (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> command, Path output) throws IOException {
        var pgbench = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        pgbench.environment().put("PGPASSWORD", password);
        // As the role of searches is set up.
        pgbench.environment().put("PGOPTIONS", "-c max_parallel_workers_per_gather=0 -c jit=off -c enable_seqscan=off");
        try {
            if (pgbench.start().waitFor() != 0) {
                throw new IllegalStateException("pgbench failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One statement a line. */
    private static String script(List<String> statements) {
        return statements.stream()
                .map(sql -> sql.replaceAll("--[^\\n]*", " ").replaceAll("\\s*\\n\\s*", " "))
                .map(sql -> sql + ";\n")
                .collect(Collectors.joining());
    }

    private static long[] latencies(Path logs) throws IOException {
        try (var files = Files.list(logs)) {
            var lines = new ArrayList<String>();
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("log"))
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            // client, number, microseconds, …
            return lines.stream()
                    .mapToLong(line -> Long.parseLong(line.split(" ")[2]) * 1000)
                    .toArray();
        }
    }
}

package de.verweisnetz.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own load generator, run with scripts.
 *
 * <p>By the simple protocol, in which text that looks like a variable stays as it is.
 */
public final class Pgbench {
    private final Path folder;
    private final int port;
    private final String role;
    private final String password;
    private final String settings;

    /**
     * @param folder for scripts and logs
     * @param settings of its sessions, as {@code PGOPTIONS} has them
     */
    public Pgbench(Path folder, int port, String role, String password, String settings) {
        this.folder = folder;
        this.port = port;
        this.role = role;
        this.password = password;
        this.settings = settings;
    }

    /**
     * @param scripts of which each transaction takes one at random
     * @param variables for all of them, as {@code name=value}
     */
    public Figures run(String name, List<String> scripts, List<String> variables, int connections, Duration time) {
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
            variables.forEach(variable -> command.add("--define=" + variable));
            for (int i = 0; i < scripts.size(); i++) {
                command.add("--file=" + Files.writeString(logs.resolve(i + ".sql"), scripts.get(i)));
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
        pgbench.environment().put("PGOPTIONS", settings);
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
    public static String script(List<String> statements) {
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

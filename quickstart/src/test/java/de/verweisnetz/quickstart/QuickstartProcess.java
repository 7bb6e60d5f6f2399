package de.verweisnetz.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A node on free ports, started as a user starts it; it can be stopped, killed and started again on the same data. */
public final class QuickstartProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    // The launcher passes no settings on to its children, but every Java program reads this variable.
    private static final String FOR_TESTS =
            "-Dverweisnetz.directory.harvest-allow-loopback=true -Dverweisnetz.directory.duplicates-interval=PT1S"
                    + " -Dverweisnetz.clock.offset-file=" + NodeClock.path();

    private final Path data;
    private final String settings;
    private final int port = Ports.free();
    private final int keycloakPort = Ports.free();
    private final int mailPort = Ports.free();
    private Run run;

    private QuickstartProcess(Path data, String settings, List<String> firstStartOnly) {
        this.data = data.toAbsolutePath();
        this.settings = settings;
        this.run = launch(firstStartOnly);
        awaitReady();
    }

    /** Returns when the node says that it is ready; later starts do not get the options of the first. */
    public static QuickstartProcess start(Path data, String... firstStartOnly) {
        return new QuickstartProcess(data, FOR_TESTS, List.of(firstStartOnly));
    }

    /** The same with all settings as they are delivered: what is measured is what a node does that serves people. */
    public static QuickstartProcess startAsDelivered(Path data, String... firstStartOnly) {
        return new QuickstartProcess(data, "", List.of(firstStartOnly));
    }

    /** The same with settings of its own besides those of all tests, at each start. */
    public static QuickstartProcess startWith(Map<String, String> settings, Path data, String... firstStartOnly) {
        // Of two values of one setting the later one holds.
        var options = settings.entrySet().stream()
                .map(setting -> " -D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
        return new QuickstartProcess(data, FOR_TESTS + options, List.of(firstStartOnly));
    }

    /** What a launcher that is expected to end by itself printed, and how it ended. */
    public record Ended(int code, String output) {}

    /** Runs the launcher with any arguments until it ends. */
    public static Ended runToEnd(String... arguments) {
        Run run = new Run(FOR_TESTS, List.of(arguments));
        return new Ended(run.awaitEnd(), run.output());
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String keycloakUrl() {
        return "http://localhost:" + keycloakPort;
    }

    /** The page that shows the mails of the node. */
    public String mailUrl() {
        return "http://localhost:" + mailPort;
    }

    public int port() {
        return port;
    }

    public int keycloakPort() {
        return keycloakPort;
    }

    public Path data() {
        return data;
    }

    public String output() {
        return run.output();
    }

    public ProcessHandle process() {
        return run.process.toHandle();
    }

    /** A value of the node's secrets file. */
    public String secret(String name) {
        Properties secrets = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }

    /** Asks the launcher to stop, as Ctrl-C or a service manager does, and returns its exit code. */
    public int stop() {
        run.process.destroy();
        return run.awaitEnd();
    }

    /** Ends the launcher alone, without any warning. */
    public void kill() {
        run.process.destroyForcibly();
        run.awaitEnd();
    }

    /** Ends the server alone, as the kernel does when memory runs out; the launcher then ends the rest of the node. */
    public Ended killServer() {
        var server = process()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--nohazelcast"))
                .findFirst()
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        return awaitEnd();
    }

    /** Waits until the launcher ended by itself. */
    public Ended awaitEnd() {
        return new Ended(run.awaitEnd(), run.output());
    }

    /** Starts the ended node again on the same data and the same ports. */
    public void startAgain() {
        run = launch(List.of());
        awaitReady();
    }

    public void restart() {
        stop();
        startAgain();
    }

    @Override
    public void close() {
        if (run.process.isAlive()) {
            stop();
        }
    }

    private Run launch(List<String> more) {
        List<String> arguments = new ArrayList<>(
                List.of("--port", "" + port, "--keycloak-port", "" + keycloakPort, "--mail-port", "" + mailPort));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(more);
        return new Run(settings, arguments);
    }

    private void awaitReady() {
        if (!run.becomesReady()) {
            run.process.destroy();
            throw new AssertionError("The node did not become ready:\n" + run.output());
        }
    }

    private static final class Run {

        private final Process process;
        private final StringBuffer output = new StringBuffer();
        private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
        private final Thread reader = new Thread(this::read, "quickstart-output");

        Run(String settings, List<String> arguments) {
            List<String> words = new ArrayList<>(List.of(Jvm.program(), "@" + System.getProperty("quickstart.launch")));
            words.addAll(arguments);
            try {
                var builder = new ProcessBuilder(words).redirectErrorStream(true);
                builder.environment().merge("JAVA_TOOL_OPTIONS", settings, (set, ours) -> set + " " + ours);
                process = builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    output.append(line).append('\n');
                    if (line.startsWith("Verweisnetz is ready: ")) {
                        ready.complete(true);
                    }
                }
            } catch (IOException cut) {
                output.append("(output cut: ").append(cut.getMessage()).append(")\n");
            }
            ready.complete(false);
        }

        boolean becomesReady() {
            try {
                return ready.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        int awaitEnd() {
            try {
                if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("The launcher did not end:\n" + output);
                }
                reader.join();
                return process.exitValue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        String output() {
            return output.toString();
        }
    }
}

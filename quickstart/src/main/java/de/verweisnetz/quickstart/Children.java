package de.verweisnetz.quickstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The processes of a node: started here, written down, watched, and stopped in the reverse order. */
final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> FOREIGN_SETTINGS = List.of("KC_", "QUARKUS_", "VERWEISNETZ_", "PG");

    private final DataFolder data;
    private final Guard guard;
    private final List<Child> running = new ArrayList<>();
    private final CompletableFuture<Child> died = new CompletableFuture<>();
    private boolean stopping;

    Children(DataFolder data) {
        this.data = data;
        this.guard = Guard.start();
    }

    /** A child that is to live as long as the node. */
    Child start(Command command) {
        Child child = launch(command);
        child.process().onExit().thenAccept(ended -> whenEnded(child));
        return child;
    }

    /** A child that does one thing and ends. */
    void run(Command command) {
        run(
                command,
                child -> child.name() + " failed with code " + child.process().exitValue() + ". See " + child.log());
    }

    /** The same with words of its own for the failure. */
    void run(Command command, Function<Child, String> failure) {
        Child child = launch(command);
        try {
            int code = child.process().waitFor();
            forget(child);
            if (code != 0) {
                throw new StartFailure(failure.apply(child));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(child.name() + " was interrupted.", e);
        }
    }

    /** Completes with the first child that ends although nobody asked it to. */
    CompletableFuture<Child> died() {
        return died;
    }

    private synchronized Child launch(Command command) {
        if (stopping) {
            throw new StartFailure("Stopping: " + command.name() + " is not started any more.");
        }
        Path log = data.log(command.logName());
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .directory(data.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(keepPrevious(log).toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> FOREIGN_SETTINGS.stream().anyMatch(name::startsWith));
        environment.putAll(command.environment());
        try {
            Child child = new Child(command.name(), builder.start(), command.signal(), log, command.whenStopped());
            running.add(child);
            writeDown();
            return child;
        } catch (IOException e) {
            throw new StartFailure("Cannot start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    /** The log of the start before stays: it may tell why that one ended. */
    private static Path keepPrevious(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new StartFailure("Cannot write the log " + log + ".", e);
        }
    }

    private void whenEnded(Child child) {
        if (forget(child)) {
            died.complete(child);
        }
    }

    private synchronized boolean forget(Child child) {
        running.remove(child);
        if (!stopping) {
            writeDown();
        }
        return !stopping;
    }

    private void writeDown() {
        data.write(Orphans.FILE, running.stream().map(Child::written).collect(Collectors.joining("\n", "", "\n")));
        guard.watch(running);
    }

    void stop() {
        List<Child> toStop;
        synchronized (this) {
            stopping = true;
            toStop = new ArrayList<>(running);
        }
        List<Child> database = toStop.stream().filter(Child::isDatabase).toList();
        toStop.removeAll(database);
        stop(toStop);
        stop(database);
        guard.dismiss();
        data.write(Orphans.FILE, "");
    }

    private static void stop(List<Child> children) {
        children.forEach(Child::askToStop);
        children.forEach(child -> child.waitOrKill(PATIENCE));
    }
}

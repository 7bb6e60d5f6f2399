package de.verweisnetz.quickstart;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running process of the node. */
record Child(String name, Process process, String signal, Path log, Consumer<Boolean> whenStopped) {

    boolean isDatabase() {
        return signal.equals("INT");
    }

    void askToStop() {
        Signals.send(signal, process.pid());
    }

    void waitOrKill(Duration patience) {
        try {
            boolean orderly = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!orderly) {
                process.destroyForcibly().waitFor();
            }
            whenStopped.accept(orderly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** One line from which a later start can find this very process again. */
    String written() {
        long started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return process.pid() + " " + started + " " + signal + " " + name;
    }
}

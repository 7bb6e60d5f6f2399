package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A Keycloak that takes connections and answers none, until it is closed. */
final class PausedKeycloak implements AutoCloseable {
    private final ProcessHandle process;

    private PausedKeycloak(ProcessHandle process) {
        this.process = process;
        signal("STOP");
    }

    static PausedKeycloak of(QuickstartProcess node) {
        return new PausedKeycloak(node.process()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("QuarkusEntryPoint"))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public void close() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
            assertThat(kill.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

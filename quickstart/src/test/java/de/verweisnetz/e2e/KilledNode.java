package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.ClockFile;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A node whose server is killed again and again; its clock is its own, and so is the port where it looks for a mail server. */
final class KilledNode implements AutoCloseable {
    // Longer than a node needs to start again, however busy its machine is.
    static final Duration UNDO = Duration.ofMinutes(20);

    final ClockFile clock = new ClockFile("killed-clock");
    final int mailPort = freePort();
    final QuickstartProcess node = QuickstartProcess.startWith(
            Map.of(
                    "verweisnetz.referral.undo-window",
                    UNDO.toString(),
                    "verweisnetz.referral.clocks-every",
                    "PT1S",
                    "verweisnetz.mail.port",
                    String.valueOf(mailPort),
                    "verweisnetz.clock.offset-file",
                    clock.path().toString()),
            Path.of("target", "killed-node"),
            "--reset");

    /** Nothing that was done until now can be undone any more. */
    void release() {
        clock.advance(UNDO.plusSeconds(1));
    }

    /** Without a chance to put anything in order. */
    void kill() {
        assertThat(node.killServer().output()).contains("Payara ended with code 137");
    }

    @Override
    public void close() {
        node.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

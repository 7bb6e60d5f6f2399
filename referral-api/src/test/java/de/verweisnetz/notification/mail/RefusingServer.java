package de.verweisnetz.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that knows no recipient. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;

    RefusingServer() {
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (var client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = client.getOutputStream()) {
            var answer = "220 hello";
            for (var line = ""; line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    answer = line.startsWith("RCPT") ? "550 5.1.1 no such user" : "250 ok";
                }
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException closed) {
            // The client is done.
        }
    }

    @Override
    public void close() throws jakarta.mail.MessagingException {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

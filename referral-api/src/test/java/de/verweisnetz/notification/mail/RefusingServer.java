package de.verweisnetz.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that takes no mail for anybody. */
public final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String refusal;
    private final List<String> recipients = new CopyOnWriteArrayList<>();

    /** On any free port; it knows no recipient. */
    RefusingServer() {
        this(0, "550 5.1.1 no such user");
    }

    public RefusingServer(int port, String refusal) {
        this.refusal = refusal;
        try {
            socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
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

    /** To whom somebody wanted to send. */
    public List<String> recipients() {
        return recipients;
    }

    private void serve() {
        try (var client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = client.getOutputStream()) {
            var answer = "220 hello";
            for (var line = ""; line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    answer = line.startsWith("RCPT") ? refuse(line) : "250 ok";
                }
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException closed) {
            // The client is done.
        }
    }

    private String refuse(String line) {
        recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        return refusal;
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

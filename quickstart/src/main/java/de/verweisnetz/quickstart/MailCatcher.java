package de.verweisnetz.quickstart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes every mail of the node and shows it on a page of its own; none leaves this machine, and none outlives the run. */
final class MailCatcher {
    private static final String HOST = "127.0.0.1";
    private static final int MOST = 500;

    private final GreenMail smtp;
    private final int smtpPort;
    private final HttpServer page;

    private MailCatcher(GreenMail smtp, int smtpPort, HttpServer page) {
        this.smtp = smtp;
        this.smtpPort = smtpPort;
        this.page = page;
    }

    /**
     * @param port of the page
     */
    static MailCatcher start(int port) {
        try {
            int smtpPort = Ports.free();
            var smtp = new GreenMail(new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP));
            var page = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), port), 0);
            var catcher = new MailCatcher(smtp, smtpPort, page);
            page.createContext("/", catcher::answer);
            smtp.start();
            page.start();
            return catcher;
        } catch (IOException e) {
            throw new StartFailure("Cannot show mails on port " + port + ".", e);
        }
    }

    int smtpPort() {
        return smtpPort;
    }

    void stop() {
        page.stop(0);
        smtp.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean asked = exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getPath().equals("/");
            byte[] body = asked ? MailPage.of(newest()).getBytes(StandardCharsets.UTF_8) : new byte[0];
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
            exchange.sendResponseHeaders(asked ? 200 : 404, asked ? body.length : -1);
            exchange.getResponseBody().write(body);
        }
    }

    /** A demonstration that runs for weeks must not fill the memory. */
    private List<MimeMessage> newest() throws IOException {
        var all = new ArrayList<>(List.of(smtp.getReceivedMessages()));
        if (all.size() > MOST) {
            try {
                smtp.purgeEmailFromAllMailboxes();
            } catch (com.icegreen.greenmail.store.FolderException e) {
                throw new IOException(e);
            }
        }
        Collections.reverse(all);
        return all;
    }
}

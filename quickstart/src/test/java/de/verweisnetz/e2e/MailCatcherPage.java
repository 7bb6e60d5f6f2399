package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/** The page of caught mails, read by a program. */
final class MailCatcherPage {
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern MAIL = Pattern.compile("(?s)<article data-to=\"([^\"]*)\">(.*?)</article>");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private MailCatcherPage() {}

    /** The newest mail to an address that holds a text, once it is there. */
    static String await(QuickstartProcess node, String to, String text) {
        return await(node, to, text, 0);
    }

    /** The same where there may be such mails already: the one that something brings about. */
    static String next(QuickstartProcess node, String to, String text, Runnable cause) {
        int before = mails(node, to, text).size();
        cause.run();
        return await(node, to, text, before);
    }

    private static String await(QuickstartProcess node, String to, String text, int before) {
        for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
            var found = mails(node, to, text);
            if (found.size() > before) {
                return found.get(0);
            }
            pause();
        }
        throw new AssertionError("No such mail to " + to);
    }

    /** Where the links of a mail lead, each once. */
    static List<String> links(String mail) {
        return LINK.matcher(mail)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    /** Does what scanners of mails and chat programs do: opens each link, twice over, and submits nothing. */
    static void prefetch(List<String> links) {
        for (var link : links) {
            for (var method : List.of("HEAD", "GET", "GET")) {
                var answer = send(HttpRequest.newBuilder(URI.create(link))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("User-Agent", "Mozilla/5.0 (compatible; MailScanner)"));
                assertThat(answer.statusCode()).as(method + " " + link).isIn(200, 302, 303, 405);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    private static List<String> mails(QuickstartProcess node, String to, String text) {
        var page = send(HttpRequest.newBuilder(URI.create(node.mailUrl() + "/")));
        assertThat(page.statusCode()).isEqualTo(200);
        return MAIL.matcher(page.body())
                .results()
                .filter(mail -> mail.group(1).equals(to))
                .map(mail -> mail.group(2))
                .filter(mail -> mail.contains(text))
                .toList();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BulkheadIT extends InBrowser {
    private static final int PAGES = 80;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** Portal and API share one pool of threads: pages that wait for a slow API must leave some for everybody else. */
    @Test
    void pages_that_wait_for_a_slow_api_do_not_take_all_threads(QuickstartProcess node) throws Exception {
        var cookie = sessionOfStefan(node);
        var pages = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
        try (var database = NodeDatabase.of(node);
                var lock = database.createStatement()) {
            database.setAutoCommit(false);
            lock.execute("LOCK TABLE referral.referral IN ACCESS EXCLUSIVE MODE");
            for (int i = 0; i < PAGES; i++) {
                pages.add(http.sendAsync(page(node, cookie), BodyHandlers.discarding()));
            }
            // As soon as the first page is turned away, every place is taken.
            var turnedAway = CompletableFuture.anyOf(pages.toArray(CompletableFuture[]::new))
                    .get();
            assertThat(((HttpResponse<?>) turnedAway).statusCode()).isEqualTo(503);

            var ping = HttpRequest.newBuilder(URI.create(node.url() + "/api/v1/ping"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            assertThat(http.send(ping, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            database.rollback();
        }

        var statuses = pages.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .collect(Collectors.toSet());
        assertThat(statuses).contains(200, 503).isSubsetOf(200, 503);
        assertThat(http.send(page(node, cookie), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private static HttpRequest page(QuickstartProcess node, String cookie) {
        return HttpRequest.newBuilder(URI.create(node.url() + "/app/referrals"))
                .timeout(Duration.ofSeconds(40))
                .header("Cookie", cookie)
                .build();
    }

    private static String sessionOfStefan(QuickstartProcess node) {
        try (var stefan = chromium.visitor(node.url())) {
            return stefan.logIn("stefan", "/app/referrals").context().cookies(node.url()).stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }
}

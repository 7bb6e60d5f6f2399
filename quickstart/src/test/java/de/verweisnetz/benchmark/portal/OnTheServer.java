package de.verweisnetz.benchmark.portal;

import de.verweisnetz.benchmark.Figures;
import de.verweisnetz.benchmark.OtherWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How long the server takes for each page: one connection on this machine, one request after the other. */
final class OnTheServer {
    private static final double MOST_OTHER_WORK = 0.35;
    private static final int ATTEMPTS = 3;
    private static final Pattern TAKES_PART = Pattern.compile(
            "postgres|payara|launch-micro|surefire|failsafe|verweisnetz|keycloak|quarkus|chrom|playwright");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, HttpRequest> pages = new LinkedHashMap<>();
    private final int requests;
    private final double mostMilliseconds;

    OnTheServer(String node, Places places, int requests, double mostMilliseconds) {
        this.requests = requests;
        this.mostMilliseconds = mostMilliseconds;
        pages.put("empty", HttpRequest.newBuilder(URI.create(node + "/ping")).build());
        pages.put(
                "client: link",
                HttpRequest.newBuilder(URI.create(places.link())).build());
        pages.put(
                "client: her page",
                HttpRequest.newBuilder(URI.create(places.link()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("lang=ro"))
                        .build());
        for (var member : new Places.Member[] {places.ofSender(), places.ofCentre()}) {
            member.paths()
                    .forEach((name, path) -> pages.put(
                            name,
                            HttpRequest.newBuilder(URI.create(node + path))
                                    .header("Cookie", member.cookies())
                                    .build()));
        }
    }

    /** All pages in turn, until the compiler has had its time. */
    void warmUp(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            pages.values().forEach(this::ask);
        }
    }

    void measure() {
        System.out.printf("| page | p50 | p95 | p99 | at most %.0f ms |%n", mostMilliseconds);
        System.out.println("|---|---|---|---|---|");
        pages.forEach(this::measure);
    }

    private void measure(String name, HttpRequest page) {
        for (int attempt = 1; ; attempt++) {
            var others = new OtherWork(command -> TAKES_PART.matcher(command).find());
            long start = System.nanoTime();
            var nanos = new long[requests];
            for (int i = 0; i < requests; i++) {
                nanos[i] = ask(page);
            }
            var figures = Figures.of(nanos, (System.nanoTime() - start) / 1e9);
            double cores = others.cores();
            if (cores <= MOST_OTHER_WORK || attempt == ATTEMPTS) {
                System.out.printf(
                        "| %s | %.1f | %.1f | %.1f | %s |%n",
                        name,
                        figures.p50(),
                        figures.p95(),
                        figures.p99(),
                        figures.p95() <= mostMilliseconds ? "yes" : "no");
                if (cores > MOST_OTHER_WORK) {
                    System.out.printf("  (not valid: %.2f cores went to something else)%n", cores);
                }
                return;
            }
        }
    }

    private long ask(HttpRequest page) {
        try {
            long start = System.nanoTime();
            var answer = http.send(page, BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Answered " + answer.statusCode() + " to "
                        + page.uri().getPath().replaceAll("/v/.*", "/v/…"));
            }
            return nanos;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package de.verweisnetz.benchmark.directory;

import de.verweisnetz.benchmark.Figures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** So many connections, each of which asks again as soon as it is answered; loopback only, for a fixed time. */
final class LoadClient {
    private static final int ROOM = 1 << 20;

    private final String address;
    private final Supplier<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    LoadClient(String address, Supplier<String> token) {
        if (!List.of("localhost", "127.0.0.1").contains(URI.create(address).getHost())) {
            throw new IllegalArgumentException("Only a node on this machine is measured");
        }
        this.address = address;
        this.token = token;
    }

    Figures run(Workload workload, int connections, Duration time) {
        var requests = requests(workload);
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            var end = start + time.toNanos();
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < connections; i++) {
                var random = new Random(i);
                running.add(threads.submit(() -> ask(requests, random, end)));
            }
            var nanos = LongStream.empty();
            for (var one : running) {
                nanos = LongStream.concat(nanos, LongStream.of(one.get()));
            }
            return Figures.of(nanos.toArray(), (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    workload.name() + ": " + e.getCause().getMessage(), e);
        } finally {
            threads.shutdown();
        }
    }

    /** Asks for each variation once, in order; answers the bodies. */
    List<String> once(Workload workload) {
        var bodies = new ArrayList<String>();
        for (var request : requests(workload)) {
            bodies.add(send(request, BodyHandlers.ofString()).body());
        }
        return bodies;
    }

    private List<HttpRequest> requests(Workload workload) {
        var bearer = "Bearer " + token.get();
        return workload.paths().stream()
                .map(path -> HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", bearer)
                        .build())
                .toList();
    }

    private long[] ask(List<HttpRequest> requests, Random random, long end) {
        var nanos = new long[ROOM];
        int count = 0;
        for (long now = System.nanoTime(); now < end && count < ROOM; ) {
            // Whole answers are read, but nothing is made of them: the client works on the same cores.
            send(requests.get(random.nextInt(requests.size())), BodyHandlers.discarding());
            long answered = System.nanoTime();
            nanos[count++] = answered - now;
            now = answered;
        }
        return LongStream.of(nanos).limit(count).toArray();
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            var answer = http.send(request, body);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Answered " + answer.statusCode() + " to "
                        + request.uri().getPath());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

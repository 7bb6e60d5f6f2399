package de.verweisnetz.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the check of a token costs: the server's CPU for a public end point asked with a token, less that without.
 *
 * <p>Arguments: address of the node, process id of Payara Micro, an access token. Loopback only; it ends by itself after
 * a fixed number of requests.
 */
public final class TokenCheckBenchmark {
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 20_000;
    private static final int ROUNDS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI ping;
    private final ProcessHandle server;
    private final String token;

    private TokenCheckBenchmark(String address, long server, String token) {
        ping = URI.create(address + "/api/v1/ping");
        if (!List.of("localhost", "127.0.0.1").contains(ping.getHost())) {
            throw new IllegalArgumentException("Only a node on this machine is measured");
        }
        this.server = ProcessHandle.of(server).orElseThrow();
        this.token = token;
    }

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        var benchmark = new TokenCheckBenchmark(arguments[0], Long.parseLong(arguments[1]), arguments[2]);
        benchmark.run();
    }

    private void run() throws ExecutionException, InterruptedException {
        ask(WARM_UP, false);
        ask(WARM_UP, true);
        var differences = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            double without = millisPerRequest(false);
            double with = millisPerRequest(true);
            differences.add(with - without);
            System.out.printf(
                    "round %d: without token %.3f ms, with token %.3f ms CPU a request%n", round, without, with);
        }
        Collections.sort(differences);
        System.out.printf("token check: %.3f ms CPU a request (median of %d)%n", differences.get(ROUNDS / 2), ROUNDS);
        System.exit(0);
    }

    private double millisPerRequest(boolean withToken) throws ExecutionException, InterruptedException {
        var before = cpu();
        ask(REQUESTS, withToken);
        return cpu().minus(before).toNanos() / 1e6 / REQUESTS;
    }

    private Duration cpu() {
        return server.info().totalCpuDuration().orElseThrow();
    }

    private void ask(int requests, boolean withToken) throws ExecutionException, InterruptedException {
        var request = HttpRequest.newBuilder(ping).timeout(Duration.ofSeconds(10));
        var asked = (withToken ? request.header("Authorization", "Bearer " + token) : request).build();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var work = new ArrayList<Future<?>>();
        for (int client = 0; client < CLIENTS; client++) {
            work.add(clients.submit(() -> send(asked, requests / CLIENTS)));
        }
        for (var part : work) {
            part.get();
        }
        clients.shutdown();
    }

    private Void send(HttpRequest request, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("Answered " + status);
            }
        }
        return null;
    }
}

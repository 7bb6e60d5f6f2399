package de.verweisnetz.benchmark.portal;

import de.verweisnetz.benchmark.NodeConnection;
import de.verweisnetz.benchmark.directory.SyntheticLoad;
import de.verweisnetz.e2e.Chromium;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.referral.histories.LoadHistoriesCommand;
import de.verweisnetz.referral.histories.LoadHistoriesCommand.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

/**
 * Measures the portal's pages: what somebody waits for on a phone with a slow network, on the seed, and what the server
 * takes for each page, on the seed and on a large node, beside a request that does nothing.
 *
 * <p>Not a test of speed: it prints, and fails only when something does not work. {@code mvn verify -Pbenchmark-portal
 * -pl quickstart -am}; looks at each page by {@code -Dbenchmark.samples=5}, requests a page by {@code
 * -Dbenchmark.requests=200}, seconds until it counts by {@code -Dbenchmark.warm-up=60}, the large node by {@code
 * -Dbenchmark.offers=20000 -Dbenchmark.histories=200000}; none with 0.
 */
class PortalBenchmark {
    private static final int SAMPLES = Integer.getInteger("benchmark.samples", 5);
    private static final int REQUESTS = Integer.getInteger("benchmark.requests", 200);
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("benchmark.warm-up", 60));
    private static final int OFFERS = Integer.getInteger("benchmark.offers", 20_000);
    private static final int HISTORIES = Integer.getInteger("benchmark.histories", 200_000);
    private static final double MOST_ON_SEED = 100;
    private static final double MOST_AT_SIZE = 150;

    // Within what retention would still keep, and in a network in which the measured centre is one of many.
    private static final Period PERIOD = Period.ofDays(120);
    private static final int PROJECTS = 20;
    private static final int CENTRES = 100;

    @Test
    void pages_on_the_seed() throws Exception {
        try (var node = start();
                var chromium = new Chromium()) {
            var places = Places.of(node, chromium);
            var server = new OnTheServer(node.url(), places, REQUESTS, MOST_ON_SEED);
            server.warmUp(WARM_UP);
            System.out.printf("%nOn the seed, %d requests a page, ms%n", REQUESTS);
            server.measure();
            System.out.printf("%nOn a phone, the seed, %d looks at each page%n", SAMPLES);
            new OnAPhone(chromium, node.url(), SAMPLES).measure(places);
        }
    }

    @Test
    void pages_of_a_large_node() throws Exception {
        if (HISTORIES == 0) {
            return;
        }
        try (var node = start();
                var chromium = new Chromium()) {
            fill(node);
            var places = Places.of(node, chromium);
            var server = new OnTheServer(node.url(), places, REQUESTS, MOST_AT_SIZE);
            server.warmUp(WARM_UP);
            System.out.printf("%nAt size, %d requests a page, ms%n", REQUESTS);
            server.measure();
        }
    }

    private static QuickstartProcess start() throws Exception {
        return QuickstartProcess.startAsDelivered(Files.createTempDirectory(Path.of("target"), "benchmark-node"));
    }

    private static void fill(QuickstartProcess node) throws Exception {
        long start = System.nanoTime();
        try (var owner = NodeConnection.owner(node);
                var superuser = NodeConnection.superuser(node)) {
            long referrals = LoadHistoriesCommand.load(
                    owner,
                    NodeKeys.of(node.data().resolve("node.keys")),
                    "VN",
                    new Size(HISTORIES, PERIOD, PROJECTS, CENTRES),
                    Instant.now());
            new SyntheticLoad(superuser).add(OFFERS, node);
            try (var statement = superuser.createStatement()) {
                statement.execute("VACUUM (ANALYZE)");
                statement.execute("CHECKPOINT");
            }
            System.out.printf(
                    "%n%,d referrals and %,d offers loaded in %.0f s%n",
                    referrals, OFFERS, (System.nanoTime() - start) / 1e9);
        }
    }
}

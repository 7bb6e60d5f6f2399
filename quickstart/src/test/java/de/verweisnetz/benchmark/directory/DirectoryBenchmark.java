package de.verweisnetz.benchmark.directory;

import de.verweisnetz.benchmark.NodeConnection;
import de.verweisnetz.benchmark.OtherWork;
import de.verweisnetz.benchmark.Pgbench;
import de.verweisnetz.benchmark.StatementLog;
import de.verweisnetz.benchmark.Tokens;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Measures the directory at several sizes: each kind of request by one and by eight connections, beside pgbench that
 * sends the same statements to the same database in the same run.
 *
 * <p>Not a test of speed: it prints, and fails only when something does not work. {@code mvn verify
 * -Pbenchmark-directory -pl quickstart -am}; sizes by {@code -Dbenchmark.sizes=20000,200000}, seconds a figure by {@code -Dbenchmark.seconds=10}.
 * With {@code -Dbenchmark.data=FOLDER} the node is kept there, and one that has as many offers as asked for is not filled again.
 */
class DirectoryBenchmark {
    private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("benchmark.seconds"));
    private static final Duration WARM_UP_ROUND = Duration.ofSeconds(30);
    private static final int MOST_ROUNDS = 10;
    private static final double STILL_WARMING = 1.05;
    private static final double MOST_OTHER_WORK = 0.35;
    private static final int ATTEMPTS = 3;
    private static final Pattern TAKES_PART =
            Pattern.compile("postgres|pgbench|payara|launch-micro|surefire|failsafe|verweisnetz|keycloak|quarkus");
    // As the role of searches is set up.
    private static final String AS_SEARCH = "-c max_parallel_workers_per_gather=0 -c jit=off -c enable_seqscan=off";
    private static final String ROW =
            "| %-16s | %d | %8.2f | %8.2f | %8.0f | %8.2f | %8.2f | %8.0f | %5.1f | %4.0f %% |%n";

    @Test
    void the_directory_at_size() throws Exception {
        var kept = System.getProperty("benchmark.data", "");
        var data = kept.isEmpty()
                ? Files.createTempDirectory(Path.of("target"), "benchmark-node")
                : Files.createDirectories(Path.of(kept));
        try (var node = QuickstartProcess.startAsDelivered(data, "--empty")) {
            for (var size : System.getProperty("benchmark.sizes").split(",")) {
                measure(node, Integer.parseInt(size.strip()));
            }
        }
    }

    private static void measure(QuickstartProcess node, int size) throws SQLException, IOException {
        try (var database = NodeConnection.superuser(node)) {
            load(node, database, size);
            var client = new LoadClient(node.url(), new Tokens(node, "stefan"));
            var workloads = new Workloads().all(database, client);
            warmUp(workloads, client);
            print(size);
            var log = new StatementLog(database, node.data().resolve("log/postgresql.log"));
            var pgbench = new Pgbench(
                    Path.of("target"),
                    NodeConnection.port(database),
                    "postgres",
                    node.secret("database.superuser"),
                    AS_SEARCH);
            for (var workload : workloads) {
                var statements = statements(workload, client, log);
                for (int connections : List.of(1, 8)) {
                    compare(workload, statements, connections, client, pgbench);
                }
            }
        }
    }

    /** Until it gets no faster: the compiler takes a core for minutes. */
    private static void warmUp(List<Workload> workloads, LoadClient client) {
        double before = 0;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            double now = workloads.stream()
                    .mapToDouble(workload -> client.run(workload, 8, WARM_UP_ROUND.dividedBy(workloads.size()))
                            .perSecond())
                    .sum();
            if (round > 2 && now < before * STILL_WARMING) {
                return;
            }
            before = now;
        }
    }

    private static void load(QuickstartProcess node, Connection database, int size) throws SQLException {
        long start = System.nanoTime();
        var load = new SyntheticLoad(database);
        if (load.holds(size)) {
            return;
        }
        load.clear();
        load.add(size, node);
        System.out.printf("%n%,d offers loaded in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
    }

    private static List<List<String>> statements(Workload workload, LoadClient client, StatementLog log) {
        var requests = workload.paths().stream()
                .map(path -> new Workload(workload.name(), List.of(path)))
                .<Runnable>map(one -> () -> client.once(one))
                .toList();
        return log.during(requests).stream()
                .map(sent -> sent.stream().map(StatementLog.Sent::sql).toList())
                .toList();
    }

    private static void compare(
            Workload workload, List<List<String>> statements, int connections, LoadClient client, Pgbench pgbench) {
        for (int attempt = 1; ; attempt++) {
            var others = new OtherWork(command -> TAKES_PART.matcher(command).find());
            var service = client.run(workload, connections, MEASURED);
            var scripts = statements.stream().map(Pgbench::script).toList();
            var raw = pgbench.run(workload.name().replace(' ', '-'), scripts, List.of(), connections, MEASURED);
            double cores = others.cores();
            if (cores <= MOST_OTHER_WORK || attempt == ATTEMPTS) {
                System.out.printf(
                        ROW,
                        workload.name(),
                        connections,
                        service.p50(),
                        service.p99(),
                        service.perSecond(),
                        raw.p50(),
                        raw.p99(),
                        raw.perSecond(),
                        service.p99() / raw.p99(),
                        100 * service.perSecond() / raw.perSecond());
                if (cores > MOST_OTHER_WORK) {
                    System.out.printf("  (not valid: %.2f cores went to something else)%n", cores);
                }
                return;
            }
        }
    }

    private static void print(int size) {
        System.out.printf("%n%,d offers; times in ms%n", size);
        System.out.println(
                "| request | connections | p50 | p99 | /s | raw p50 | raw p99 | raw /s | p99 × raw | /s of raw |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    }
}

package de.verweisnetz.benchmark.referral;

import de.verweisnetz.benchmark.Figures;
import de.verweisnetz.benchmark.NodeConnection;
import de.verweisnetz.benchmark.OtherWork;
import de.verweisnetz.benchmark.Pgbench;
import de.verweisnetz.benchmark.StatementLog;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.referral.histories.LoadHistoriesCommand;
import de.verweisnetz.referral.histories.LoadHistoriesCommand.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures what senders and centres do most often: create, read, the page of an inbox, a transition and entering a code,
 * by 1, 8 and 32 connections, with tokens, row level security, consent, idempotency, event log and audit on. Beside each
 * stands pgbench with the same statements on the same database in the same run, and a request that checks a token and
 * does nothing.
 *
 * <p>Not a test of speed: it prints, and fails only when something does not work. {@code mvn verify
 * -Pbenchmark-referral -pl quickstart -am}; histories by {@code -Dbenchmark.histories=1000000}, seconds a figure by
 * {@code -Dbenchmark.seconds=5}, seconds until it counts by {@code -Dbenchmark.warm-up=240}, connections by {@code
 * -Dbenchmark.connections=8}.
 */
class ReferralBenchmark {
    private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("benchmark.seconds", 10));
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("benchmark.warm-up", 60));
    private static final int HISTORIES = Integer.getInteger("benchmark.histories", 20_000);
    private static final List<Integer> CONNECTIONS = Stream.of(
                    System.getProperty("benchmark.connections").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final double MOST_OTHER_WORK = 0.35;
    private static final Pattern TAKES_PART =
            Pattern.compile("postgres|pgbench|payara|launch-micro|surefire|failsafe|verweisnetz|keycloak|quarkus");
    private static final String ROW =
            "| %-10s | %2d | %7.2f | %7.2f | %6.0f | %7.2f | %7.2f | %6.0f | %4.0f %% | %4.0f %% | %.2f ms |%n";

    // Within what retention would still keep, and in a network in which the measured centre is one of many.
    private static final Period PERIOD = Period.ofDays(120);
    private static final int PROJECTS = 20;
    private static final int CENTRES = 100;

    @Test
    void referrals_under_load() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "benchmark-node");
        try (var node = QuickstartProcess.startAsDelivered(data);
                var superuser = NodeConnection.superuser(node)) {
            fill(node);
            storage(superuser);
            measure(node, superuser);
        }
    }

    private static void fill(QuickstartProcess node) throws SQLException, IOException {
        long start = System.nanoTime();
        try (var owner = NodeConnection.owner(node)) {
            long referrals = LoadHistoriesCommand.load(
                    owner,
                    NodeKeys.of(node.data().resolve("node.keys")),
                    "VN",
                    new Size(HISTORIES, PERIOD, PROJECTS, CENTRES),
                    Instant.now());
            System.out.printf("%,d referrals loaded in %.0f s%n", referrals, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void measure(QuickstartProcess node, Connection superuser) throws SQLException {
        var kinds = new Kinds(new Referrals(node));
        warmUp(kinds);
        var log = new StatementLog(superuser, node.data().resolve("log/postgresql.log"));
        var pgbench = new Pgbench(
                Path.of("target"),
                NodeConnection.port(superuser),
                "verweisnetz_app",
                node.secret("database.app"),
                "-c jit=off");
        var raw = new RawRequests(superuser, log, pgbench, kinds);
        var server = new ServerTime(node);
        System.out.println(
                "| request | connections | p50 | p99 | /s | raw p50 | raw p99 | raw /s | of raw | of empty | server CPU |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (int connections : CONNECTIONS) {
            double empty = Load.run(kinds.empty(), connections, MEASURED).perSecond();
            System.out.printf("| empty | %d | | | %.0f |%n", connections, empty);
            for (var kind : kinds.all()) {
                compare(kind, raw, connections, empty, server);
            }
        }
        goals();
    }

    /** All kinds in turn, until the compiler has had its time. */
    private static void warmUp(Kinds kinds) {
        var each = WARM_UP.dividedBy(kinds.all().size());
        kinds.all().forEach(kind -> Load.run(kind.request(), 8, each));
        Load.run(kinds.empty(), 8, Duration.ofSeconds(5));
    }

    private static void compare(Kinds.Kind kind, RawRequests raw, int connections, double empty, ServerTime server)
            throws SQLException {
        var others = new OtherWork(command -> TAKES_PART.matcher(command).find());
        var before = server.used();
        var service = Load.run(kind.request(), connections, MEASURED);
        double cpu = server.used().minus(before).toNanos() / 1e6 / Math.max(1, service.count());
        Figures database = raw.run(kind, connections, MEASURED);
        System.out.printf(
                ROW,
                kind.name(),
                connections,
                service.p50(),
                service.p99(),
                service.perSecond(),
                database.p50(),
                database.p99(),
                database.perSecond(),
                100 * service.perSecond() / database.perSecond(),
                100 * service.perSecond() / empty,
                cpu);
        if (others.cores() > MOST_OTHER_WORK) {
            System.out.printf("  (not valid: %.2f cores went to something else)%n", others.cores());
        }
    }

    private static void goals() {
        System.out.println(
                "Goals at 8 connections: create, transition and redemption at least 30 % of raw (aim 40 %), p99 at most 20 ms,"
                        + " server CPU at most 0.9 ms; inbox at least 35 % and read at least 50 % of empty; at most 3 KB a referral.");
    }

    /** What a referral takes on the disk with its events and what proves it. */
    private static void storage(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT (SELECT sum(pg_total_relation_size(t)) FROM unnest(ARRAY['referral.referral', 'referral.consent', 'referral.notice',
                                'referral.consent_proof', 'platform.event', 'privacy.audit']::regclass[]) AS t)
                               / (SELECT count(*) FROM referral.referral)""")) {
            rows.next();
            System.out.printf("%,d bytes a referral with events, consents and audit%n", rows.getLong(1));
        }
    }
}

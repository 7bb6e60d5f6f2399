package de.verweisnetz.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.document.FeedStatements;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many transactions change documents at once, some slowly and some in vain, while somebody follows the feed. */
class ConcurrentWritersIT extends ApiIT {
    private static final int WRITERS = 8;
    private static final int DOCUMENTS = 40;
    private static final int TRANSACTIONS = 60;
    private static final long LONGEST_MILLIS = 120;
    private static final UUID SOURCE = Ids.next();

    private final List<UUID> documents = new ArrayList<>();

    /** They are names and nothing else: no other test shall read them as organisations of the directory. */
    @AfterEach
    void forget() throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            for (var id : documents) {
                run(connection, "DELETE FROM directory.document WHERE kind = 'organization' AND id = ?", id);
                run(connection, "DELETE FROM directory.feed WHERE kind = 'organization' AND id = ?", id);
            }
        }
    }

    @Test
    void a_follower_misses_no_change() throws Exception {
        prepare();
        var follower = new Follower(Member.of("partner"));
        follower.readUntilQuiet();
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var running = new ArrayList<java.util.concurrent.Future<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(writers.submit(writer(new Random(i), documents)));
            }
            while (running.stream().anyMatch(writer -> !writer.isDone())) {
                follower.readPage(7);
            }
            for (var writer : running) {
                writer.get();
            }
        } finally {
            writers.shutdown();
            assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        follower.readUntilQuiet();

        var mine = new TreeMap<>(follower.versions());
        mine.keySet().removeIf(key -> documents.stream().noneMatch(id -> key.endsWith(id.toString())));
        assertThat(mine).isEqualTo(truth());
    }

    private static Callable<Void> writer(Random random, List<UUID> documents) {
        return () -> {
            try (var connection = TestDatabase.as("app")) {
                connection.setAutoCommit(false);
                for (int i = 0; i < TRANSACTIONS; i++) {
                    change(connection, random, documents);
                    Thread.sleep(random.nextLong(LONGEST_MILLIS));
                    if (random.nextInt(10) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                    }
                }
                return null;
            }
        };
    }

    /** Two documents in the order in which every writer locks, as the directory itself does it. */
    private static void change(Connection connection, Random random, List<UUID> documents) throws SQLException {
        var chosen = random.ints(2, 0, documents.size())
                .distinct()
                .sorted()
                .mapToObj(documents::get)
                .toList();
        var remove = random.nextInt(6) == 0;
        for (var id : chosen) {
            // Before the next version is thought of: one that was thought of while waiting could be lower than the
            // last.
            run(connection, "SELECT pg_advisory_xact_lock(hashtextextended(?::text, 0))", id);
            run(
                    connection,
                    remove ? "DELETE FROM directory.document WHERE kind = 'organization' AND id = ?" : WRITE,
                    id);
        }
        for (var statement : FeedStatements.mark(chosen, Instant.now().atOffset(ZoneOffset.UTC))) {
            try (var mark = connection.prepareStatement(statement.sql())) {
                for (int i = 0; i < statement.parameters().size(); i++) {
                    mark.setObject(i + 1, statement.parameters().get(i));
                }
                mark.executeUpdate();
            }
        }
    }

    private static final String WRITE =
            """
            INSERT INTO directory.document AS d (kind, id, version, body, hash, source_id, modified_at)
            VALUES ('organization', ?, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, '{"name": "Musterverein"}', '',
                    '%s', now())
            ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version"""
                    .formatted(SOURCE);

    private void prepare() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO directory.source (id, name, republish) VALUES ('%1$s', 'Musterquelle %1$s', true)"
                            .formatted(SOURCE));
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(Ids.next());
        }
    }

    private static Map<String, Long> truth() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT kind || '/' || id, version FROM directory.document WHERE source_id = '" + SOURCE
                                + "'")) {
            var truth = new TreeMap<String, Long>();
            while (rows.next()) {
                truth.put(rows.getString(1), rows.getLong(2));
            }
            return truth;
        }
    }

    private static void run(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }
}

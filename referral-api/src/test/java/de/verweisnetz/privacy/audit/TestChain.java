package de.verweisnetz.privacy.audit;

import com.nimbusds.jose.JOSEException;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An audit trail in a database of its own, with a folder of signed files. */
final class TestChain implements AutoCloseable {
    private final String url;
    private final Path keys;
    final Path folder;
    private final Connection superuser;
    private final Map<String, Connection> connections = new HashMap<>();

    TestChain(String name, Path folder) throws SQLException, IOException, JOSEException, ParseException {
        url = TestDatabase.another(name);
        this.folder = Files.createDirectory(folder.resolve("checkpoints"));
        keys = folder.resolve("audit.jwks");
        AuditKeyCommand.main(new String[] {keys.toString()});
        superuser = DriverManager.getConnection(url, "postgres", "postgres");
    }

    String url() {
        return url;
    }

    Path publicKeys() {
        return Path.of(keys + ".pub");
    }

    /** A row as the application inserts it. */
    void write(Instant at, String action) throws SQLException {
        try (var statement = as("app")
                .prepareStatement(
                        """
                        INSERT INTO privacy.audit (id, at, participant_id, action, subject_type, subject_id, detail)
                        VALUES (?, ?, ?, ?, 'referral', ?, CAST(? AS jsonb))""")) {
            statement.setObject(1, Ids.next());
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setObject(3, Ids.next());
            statement.setString(4, action);
            statement.setObject(5, Ids.next());
            statement.setString(6, "{\"b\": 1, \"a\": \"%s\"}".formatted(action));
            statement.executeUpdate();
        }
    }

    /** Two runs of the sequencer: the second signs what the first has chained. Answers the alarm, if any. */
    String chain(Instant now) throws SQLException, IOException {
        run(now);
        return run(now);
    }

    String run(Instant now) throws SQLException, IOException {
        var jobs = as("jobs");
        jobs.setAutoCommit(false);
        var run = new ChainRun(new AuditChain(jobs), anchors(keys), now);
        run.run();
        jobs.commit();
        return run.alarm();
    }

    Anchors anchors(Path keyFile) throws IOException {
        return new Anchors(folder, AuditKeys.read(keyFile));
    }

    /** What the verifier finds, with nothing but the public keys and a role that may only read. */
    List<String> findings(Instant keptSince) throws SQLException, IOException {
        return new AuditVerification(anchors(publicKeys()), keptSince, Duration.ZERO)
                .run(as("audit")).findings().stream()
                        .map(ChainFinding::toString)
                        .toList();
    }

    /** Somebody with every right in the database. */
    void tamper(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Chains all rows anew from a position on, as somebody who knows how it is done. */
    void rewriteFrom(long position) throws SQLException {
        try (var statement = superuser.prepareStatement(
                        """
                        SELECT id, at, member_id, participant_id, action, subject_type, subject_id, detail::text, position
                          FROM privacy.audit WHERE position >= ? ORDER BY position""");
                var update = superuser.prepareStatement("UPDATE privacy.audit SET hash = ? WHERE id = ?")) {
            statement.setLong(1, position);
            var previous = new AuditChain(superuser).hashAt(position - 1).orElseThrow();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = AuditChain.row(rows);
                    previous = row.hash(previous, rows.getLong(9));
                    update.setBytes(1, previous);
                    update.setObject(2, row.id());
                    update.executeUpdate();
                }
            }
        }
        try (var head = superuser.prepareStatement(
                "UPDATE privacy.audit_head SET hash = (SELECT hash FROM privacy.audit ORDER BY position DESC LIMIT 1), position = (SELECT max(position) FROM privacy.audit)")) {
            head.executeUpdate();
        }
    }

    /** Erases in small batches, as the job does it; answers how many rows went. */
    long drop(String statement, Instant before) throws SQLException {
        var jobs = as("jobs");
        long dropped = 0;
        try (var drop = jobs.prepareStatement(statement)) {
            drop.setObject(1, before.atOffset(ZoneOffset.UTC));
            drop.setInt(2, 1);
            long batch;
            do {
                try (var rows = drop.executeQuery()) {
                    rows.next();
                    batch = rows.getLong(1);
                }
                dropped += batch;
            } while (batch > 0);
        }
        jobs.commit();
        return dropped;
    }

    private Connection as(String role) throws SQLException {
        var connection = connections.get(role);
        if (connection == null) {
            connection = DriverManager.getConnection(url, "verweisnetz_" + role, "verweisnetz_" + role);
            try (var statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit = off");
            }
            connections.put(role, connection);
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections.values()) {
            connection.close();
        }
        superuser.close();
    }
}

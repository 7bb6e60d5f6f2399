package de.verweisnetz.privacy.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chain in the database, within one transaction. */
final class AuditChain {
    private static final long LOCK = 0x5645525741554431L;
    private static final int BATCH = 2000;
    private static final String HEAD = "SELECT position, hash, day, anchored FROM privacy.audit_head";
    private static final String WAITING =
            """
            SELECT id, at, member_id, participant_id, action, subject_type, subject_id, detail::text
              FROM privacy.audit WHERE position IS NULL ORDER BY id LIMIT ?""";
    private static final String CHAIN =
            """
            UPDATE privacy.audit a SET position = c.position, hash = c.hash
              FROM unnest(CAST(? AS uuid[]), CAST(? AS bigint[]), CAST(? AS bytea[])) AS c (id, position, hash)
             WHERE a.id = c.id""";
    private static final String MOVE = "UPDATE privacy.audit_head SET position = ?, hash = ?, day = ?";
    private static final String LAST_SEGMENT =
            "SELECT number, last_position, hash, checkpoint_hash FROM privacy.audit_segment ORDER BY number DESC LIMIT 1";
    private static final String CLOSE =
            """
            INSERT INTO privacy.audit_segment (number, first_position, last_position, hash, last_at, closed_at, checkpoint_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String HASH_AT =
            """
            SELECT hash FROM privacy.audit WHERE position = ?
            UNION ALL SELECT hash FROM privacy.audit_segment WHERE last_position = ? LIMIT 1""";
    private static final String LAST_TIME = "SELECT max(at) FROM privacy.audit WHERE position BETWEEN ? AND ?";
    private static final String ANCHORED =
            "UPDATE privacy.audit_head SET anchored = true, alarm = NULL WHERE NOT anchored OR alarm IS NOT NULL";
    private static final String SOUND = "UPDATE privacy.audit_head SET alarm = ? WHERE alarm IS DISTINCT FROM ?";

    private final Connection connection;

    AuditChain(Connection connection) {
        this.connection = connection;
    }

    /** Keeps other processes out until the transaction ends; false when one is at work already. */
    boolean lock() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    ChainHead head() throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var rows = statement.executeQuery()) {
            rows.next();
            return new ChainHead(
                    rows.getLong(1), rows.getBytes(2), rows.getObject(3, LocalDate.class), rows.getBoolean(4));
        }
    }

    Segment lastSegment() throws SQLException {
        try (var statement = connection.prepareStatement(LAST_SEGMENT);
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? new Segment(rows.getLong(1), rows.getLong(2), rows.getBytes(3), rows.getBytes(4))
                    : Segment.none();
        }
    }

    /** Chains what has been committed; answers how many rows that were. */
    int chain(LocalDate today) throws SQLException {
        int chained = 0;
        var head = head();
        var waiting = waiting();
        while (!waiting.isEmpty()) {
            head = chain(head, waiting, today);
            chained += waiting.size();
            waiting = waiting();
        }
        return chained;
    }

    private ChainHead chain(ChainHead head, List<AuditRow> rows, LocalDate today) throws SQLException {
        var ids = new ArrayList<UUID>();
        var positions = new ArrayList<Long>();
        var hashes = new ArrayList<byte[]>();
        var hash = head.hash();
        long position = head.position();
        for (var row : rows) {
            hash = row.hash(hash, ++position);
            ids.add(row.id());
            positions.add(position);
            hashes.add(hash);
        }
        try (var statement = connection.prepareStatement(CHAIN)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            statement.setArray(3, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, position);
            statement.setBytes(2, hash);
            statement.setObject(3, today);
            statement.executeUpdate();
        }
        return new ChainHead(position, hash, today, head.anchored());
    }

    private List<AuditRow> waiting() throws SQLException {
        var waiting = new ArrayList<AuditRow>();
        try (var statement = connection.prepareStatement(WAITING)) {
            statement.setInt(1, BATCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(row(rows));
                }
            }
        }
        return waiting;
    }

    static AuditRow row(ResultSet rows) throws SQLException {
        return new AuditRow(
                rows.getObject(1, UUID.class),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getObject(3, UUID.class),
                rows.getObject(4, UUID.class),
                rows.getString(5),
                rows.getString(6),
                rows.getObject(7, UUID.class),
                rows.getString(8));
    }

    /** The hash of the row at this place, also when its segment has been dropped. */
    Optional<byte[]> hashAt(long position) throws SQLException {
        if (position == 0) {
            return Optional.of(AuditRow.beginning());
        }
        try (var statement = connection.prepareStatement(HASH_AT)) {
            statement.setLong(1, position);
            statement.setLong(2, position);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    Optional<Instant> lastTime(long first, long last) throws SQLException {
        try (var statement = connection.prepareStatement(LAST_TIME)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    void close(Checkpoint segment, byte @Nullable [] checkpointHash) throws SQLException {
        try (var statement = connection.prepareStatement(CLOSE)) {
            statement.setLong(1, segment.number());
            statement.setLong(2, segment.first());
            statement.setLong(3, segment.last());
            statement.setBytes(4, segment.hash());
            statement.setObject(5, segment.lastAt().atOffset(ZoneOffset.UTC));
            statement.setObject(6, segment.closedAt().atOffset(ZoneOffset.UTC));
            statement.setBytes(7, checkpointHash);
            statement.executeUpdate();
        }
    }

    /** Notes that a signed head lies outside and fits. */
    void anchored() throws SQLException {
        update(ANCHORED);
    }

    /** Notes why the chain is no longer anchored. */
    void sound(String alarm) throws SQLException {
        update(SOUND, alarm, alarm);
    }

    private void update(String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}

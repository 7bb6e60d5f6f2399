package de.verweisnetz.privacy.retention;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Restricted;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.JobAudit;
import de.verweisnetz.privacy.RetentionRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * Applies rules, batch by batch, each in a transaction of its own together with its entry in the log.
 *
 * <p>A run whose process died is found open by the next one, which goes on with it.
 */
final class RetentionRuns {
    private static final int BATCH = 500;
    private static final String RESUME =
            "UPDATE privacy.retention_run SET before = ? WHERE rule = ? AND finished_at IS NULL RETURNING id";
    private static final String BEGIN =
            "INSERT INTO privacy.retention_run (before, rule, id, started_at) VALUES (?, ?, ?, ?)";
    private static final String COUNT = "UPDATE privacy.retention_run SET erased = erased + ? WHERE id = ?";
    private static final String FINISH =
            "UPDATE privacy.retention_run SET finished_at = ? WHERE id = ? RETURNING erased";

    private final Connection connection;

    RetentionRuns(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Erases all that ended before a time; answers how much that was, earlier parts of the same run included. */
    long apply(RetentionRule rule, Instant before, Instant now) throws SQLException {
        try {
            var run = begin(rule, before, now);
            connection.commit();
            while (batch(rule, run, before) > 0) {
                connection.commit();
            }
            long erased = finish(rule, run, now);
            connection.commit();
            return erased;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private UUID begin(RetentionRule rule, Instant before, Instant now) throws SQLException {
        try (var resume = connection.prepareStatement(RESUME)) {
            resume.setObject(1, before.atOffset(ZoneOffset.UTC));
            resume.setString(2, rule.name());
            try (var open = resume.executeQuery()) {
                if (open.next()) {
                    return open.getObject(1, UUID.class);
                }
            }
        }
        var run = Ids.next();
        try (var begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, before.atOffset(ZoneOffset.UTC));
            begin.setString(2, rule.name());
            begin.setObject(3, run);
            begin.setObject(4, now.atOffset(ZoneOffset.UTC));
            begin.executeUpdate();
        }
        return run;
    }

    private long batch(RetentionRule rule, UUID run, Instant before) throws SQLException {
        long erased = erase(rule, before);
        if (erased > 0) {
            try (var count = connection.prepareStatement(COUNT)) {
                count.setLong(1, erased);
                count.setObject(2, run);
                count.executeUpdate();
            }
        }
        return erased;
    }

    private long erase(RetentionRule rule, Instant before) throws SQLException {
        Restricted.mean(connection);
        try (var statement = connection.prepareStatement(rule.statement())) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setInt(2, BATCH);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private long finish(RetentionRule rule, UUID run, Instant now) throws SQLException {
        long erased;
        try (var finish = connection.prepareStatement(FINISH)) {
            finish.setObject(1, now.atOffset(ZoneOffset.UTC));
            finish.setObject(2, run);
            try (var rows = finish.executeQuery()) {
                rows.next();
                erased = rows.getLong(1);
            }
        }
        if (erased > 0) {
            audit(rule, run, erased, now);
        }
        return erased;
    }

    private void audit(RetentionRule rule, UUID run, long erased, Instant now) throws SQLException {
        var detail = Map.<String, Object>of("rule", rule.name(), "erased", erased);
        JobAudit.record(connection, AuditAction.ERASE, "retention-run", run, detail, now);
    }
}

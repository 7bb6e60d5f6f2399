package de.verweisnetz.privacy.winddown;

import de.verweisnetz.platform.persistence.Restricted;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.JobAudit;
import de.verweisnetz.privacy.ProjectData;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Erases what a project has sent, as the role of background work. */
@ApplicationScoped
class ProjectErasureRepository {
    private static final int BATCH = 500;
    private static final String COUNT =
            "UPDATE privacy.wind_down SET erased = erased + ? WHERE participant_id = ? AND erasure_asked_at IS NOT NULL";
    private static final String STATE =
            "SELECT erased, export_hash FROM privacy.wind_down WHERE participant_id = ? AND erasure_asked_at IS NOT NULL";
    private static final String DONE =
            """
            UPDATE privacy.wind_down SET erased_at = ?, receipt = ?, keys_destroyed = ?, restricted = ?
             WHERE participant_id = ? AND erased_at IS NULL""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /**
     * A project whose data are erased.
     *
     * @param restricted what stays because clients have had it locked
     * @param keys thumbprints of the keys that were destroyed
     */
    record Ended(long erased, long restricted, List<String> keys, String exportSha256) {}

    /** One batch and its count in one transaction; answers how many that were. */
    int batch(UUID project, ProjectData data, Instant at) {
        return with(connection -> {
            int erased;
            try (var statement = connection.prepareStatement(data.erasure())) {
                statement.setObject(1, project);
                statement.setObject(2, at.atOffset(ZoneOffset.UTC));
                statement.setInt(3, BATCH);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    erased = rows.getInt(1);
                }
            }
            try (var count = connection.prepareStatement(COUNT)) {
                count.setInt(1, erased);
                count.setObject(2, project);
                if (count.executeUpdate() != 1) {
                    throw new IllegalStateException("Nobody has asked for this erasure");
                }
            }
            return erased;
        });
    }

    /**
     * Looks whether anything is left, destroys the keys, and keeps the proof: all in one transaction.
     *
     * @param receipt makes the proof
     */
    void end(UUID project, ProjectData data, Instant at, Function<Ended, @Nullable String> receipt) {
        with(connection -> {
            if (number(connection, data.remains(), project) > 0) {
                throw new IllegalStateException("Something is left of an erased project");
            }
            var keys = destroyed(connection, data.keyDestruction(), project, at);
            Restricted.mean(connection);
            long restricted = number(connection, data.locked(), project);
            var ended = ended(connection, project, restricted, keys);
            record(connection, project, keys, at);
            return done(connection, project, ended, receipt.apply(ended), at);
        });
    }

    private static Ended ended(Connection connection, UUID project, long restricted, List<String> keys)
            throws SQLException {
        try (var state = connection.prepareStatement(STATE)) {
            state.setObject(1, project);
            try (var row = state.executeQuery()) {
                row.next();
                return new Ended(
                        row.getLong(1), restricted, keys, HexFormat.of().formatHex(row.getBytes(2)));
            }
        }
    }

    private static List<String> destroyed(Connection connection, String sql, UUID project, Instant at)
            throws SQLException {
        try (var destroy = connection.prepareStatement(sql)) {
            destroy.setObject(1, project);
            destroy.setObject(2, at.atOffset(ZoneOffset.UTC));
            var thumbprints = new ArrayList<String>();
            try (var rows = destroy.executeQuery()) {
                while (rows.next()) {
                    thumbprints.add(rows.getString(1));
                }
            }
            return thumbprints;
        }
    }

    private static void record(Connection connection, UUID project, List<String> keys, Instant at) throws SQLException {
        var detail = Map.<String, Object>of("destroyed", keys.size());
        JobAudit.record(connection, AuditAction.KEY_CHANGE, "wind-down", project, detail, at);
    }

    private static int done(Connection connection, UUID project, Ended ended, @Nullable String receipt, Instant at)
            throws SQLException {
        try (var done = connection.prepareStatement(DONE)) {
            done.setObject(1, at.atOffset(ZoneOffset.UTC));
            done.setString(2, receipt);
            done.setInt(3, ended.keys().size());
            done.setLong(4, ended.restricted());
            done.setObject(5, project);
            return done.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql, UUID project) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, project);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            // Its message may quote values.
            throw new IllegalStateException("Erasing a project failed: " + e.getSQLState());
        }
    }
}

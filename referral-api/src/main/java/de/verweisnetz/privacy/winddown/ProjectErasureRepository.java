package de.verweisnetz.privacy.winddown;

import de.verweisnetz.privacy.ProjectData;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
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
            "UPDATE privacy.wind_down SET erased_at = ?, receipt = ? WHERE participant_id = ? AND erased_at IS NULL";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /**
     * How far the erasure has come.
     *
     * @param left what is still there
     */
    record State(long erased, long left, String exportSha256) {}

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

    State state(UUID project, ProjectData data) {
        return with(connection -> {
            try (var state = connection.prepareStatement(STATE);
                    var remains = connection.prepareStatement(data.remains())) {
                state.setObject(1, project);
                remains.setObject(1, project);
                try (var row = state.executeQuery();
                        var left = remains.executeQuery()) {
                    row.next();
                    left.next();
                    return new State(
                            row.getLong(1), left.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
                }
            }
        });
    }

    void done(UUID project, @Nullable String receipt, Instant at) {
        with(connection -> {
            try (var done = connection.prepareStatement(DONE)) {
                done.setObject(1, at.atOffset(ZoneOffset.UTC));
                done.setString(2, receipt);
                done.setObject(3, project);
                return done.executeUpdate();
            }
        });
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

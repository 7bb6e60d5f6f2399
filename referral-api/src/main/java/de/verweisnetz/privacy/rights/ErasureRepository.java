package de.verweisnetz.privacy.rights;

import de.verweisnetz.platform.persistence.Restricted;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.CodeHolder;
import de.verweisnetz.privacy.JobAudit;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Erases what clients have asked to have erased, as the role of background work. */
@ApplicationScoped
class ErasureRepository {
    private static final String WAITING =
            "SELECT id, referral_id FROM privacy.request WHERE kind = 'ERASURE' AND erased_at IS NULL ORDER BY id LIMIT 500";
    private static final String ERASED =
            """
            UPDATE privacy.request r SET erased_at = t.at, receipt = ?,
                   closed_at = CASE WHEN NOT EXISTS (SELECT FROM privacy.request_task o
                                                      WHERE o.request_id = r.id AND o.acknowledged_at IS NULL) THEN t.at END
              FROM (SELECT CAST(? AS timestamptz) AS at) t WHERE r.id = ?""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** A request whose turn has come. */
    record Waiting(UUID request, UUID referral) {}

    List<Waiting> waiting() {
        try (var connection = jobs.getConnection();
                var statement = connection.prepareStatement(WAITING);
                var rows = statement.executeQuery()) {
            var waiting = new ArrayList<Waiting>();
            while (rows.next()) {
                waiting.add(new Waiting(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
            return waiting;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Erases, looks whether anything is left, and keeps the proof: all in one transaction.
     *
     * @param receipt makes the proof of how many rows were erased
     */
    void erase(Waiting waiting, CodeHolder holder, Instant at, Function<Long, @Nullable String> receipt) {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Restricted.mean(connection);
                long erased = number(connection, holder.erasure(), waiting.referral());
                if (number(connection, holder.remains(), waiting.referral()) > 0) {
                    throw new IllegalStateException("Something is left of an erased referral");
                }
                note(connection, waiting, at, erased, receipt.apply(erased));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static void note(Connection connection, Waiting waiting, Instant at, long erased, @Nullable String receipt)
            throws SQLException {
        try (var done = connection.prepareStatement(ERASED)) {
            done.setString(1, receipt);
            done.setObject(2, at.atOffset(ZoneOffset.UTC));
            done.setObject(3, waiting.request());
            done.executeUpdate();
        }
        var detail = Map.<String, Object>of("erased", erased);
        JobAudit.record(connection, AuditAction.ERASE, "privacy-request", waiting.request(), detail, at);
    }

    private static long number(Connection connection, String sql, UUID referral) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, referral);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The message of the database may quote values. */
    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("Erasure by request failed: " + e.getSQLState());
    }
}

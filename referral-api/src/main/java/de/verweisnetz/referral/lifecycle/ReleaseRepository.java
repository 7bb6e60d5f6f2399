package de.verweisnetz.referral.lifecycle;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Clears away what steps leave behind, once they can no longer be undone. */
@ApplicationScoped
class ReleaseRepository {
    private static final String RELEASE =
            """
            UPDATE referral.referral SET pending = '[]', inbox_place = next_place
             WHERE pending <> '[]'
               AND NOT EXISTS (SELECT FROM jsonb_array_elements(pending) AS step WHERE CAST(step ->> 'until' AS timestamptz) > ?)""";

    // Where the sender must not learn of an arrival the copies stay until the code ends: their absence would tell. A
    // code
    // made on site is for her page alone.
    private static final String FORGET =
            """
            UPDATE referral.referral SET code_sealed = NULL, page_sealed = NULL
             WHERE code_sealed IS NOT NULL AND pending = '[]'
               AND (known_status NOT IN ('DRAFT', 'ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED') AND presented IS NULL OR expires_at <= ?)""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** States before steps that have been released. */
    void forgetFormerStates(Instant now) {
        run(RELEASE, now);
    }

    /** Sealed copies of codes that are of no more use. */
    void forgetCodes(Instant now) {
        run(FORGET, now);
    }

    private void run(String sql, Instant now) {
        try (var connection = jobs.getConnection()) {
            update(connection, sql, now);
        } catch (SQLException e) {
            throw new IllegalStateException("Clearing failed with SQL state " + e.getSQLState());
        }
    }

    private static void update(Connection connection, String sql, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}

package de.verweisnetz.directory.upkeep;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts referrals by offer and month, each event once. */
@ApplicationScoped
class UseRepository {
    // Positions are given after commit and one batch at a time: whoever sees one sees all before it.
    static final String COUNT =
            """
            WITH mark AS (SELECT position FROM directory.use_counted FOR UPDATE),
            fresh AS (
              SELECT e.* FROM platform.event e, mark WHERE e.position > mark.position ORDER BY e.position LIMIT 20000
            ), counted AS (
              INSERT INTO directory.offer_use AS u (offer_id, month, referrals)
              SELECT CAST(payload ->> 'offer_id' AS uuid),
                     CAST(date_trunc('month', occurred_at AT TIME ZONE 'Europe/Berlin') AS date), count(*)
                FROM fresh
               WHERE aggregate_type = 'referral' AND type = 'ISSUED' AND payload ->> 'offer_id' IS NOT NULL
               GROUP BY 1, 2
              ON CONFLICT (offer_id, month) DO UPDATE SET referrals = u.referrals + excluded.referrals
            )
            UPDATE directory.use_counted SET position = (SELECT max(position) FROM fresh) WHERE EXISTS (SELECT FROM fresh)""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** Until nothing is left. */
    void count() {
        try (var connection = jobs.getConnection();
                var statement = connection.createStatement()) {
            while (statement.executeUpdate(COUNT) > 0) {
                // The next batch.
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Counting failed: " + e.getSQLState());
        }
    }
}

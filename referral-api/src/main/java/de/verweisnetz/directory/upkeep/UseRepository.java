package de.verweisnetz.directory.upkeep;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Counts referrals by offer and month, and opens checks of offers that centres declined for what they say; each event once. */
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
            ), doubted AS (
              INSERT INTO directory.offer_report (id, offer_id, reason, member_id, at)
              SELECT gen_random_uuid(), CAST(issued.payload ->> 'offer_id' AS uuid), says.reason, f.receiver_org, max(f.occurred_at)
                FROM fresh f
                JOIN platform.event issued ON issued.aggregate_id = f.aggregate_id AND issued.type = 'ISSUED'
                 AND issued.payload ->> 'offer_id' IS NOT NULL
                JOIN (VALUES %s) AS says (declined, reason) ON says.declined = f.payload ->> 'reason'
               WHERE f.aggregate_type = 'referral' AND f.type = 'DECLINED' AND f.receiver_org IS NOT NULL
               GROUP BY 2, 3, 4
              ON CONFLICT (offer_id, reason, member_id) DO NOTHING
            )
            UPDATE directory.use_counted SET position = (SELECT max(position) FROM fresh) WHERE EXISTS (SELECT FROM fresh)"""
                    .formatted(saidByDeclines());

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    private static String saidByDeclines() {
        return CheckReason.OF_DECLINES.entrySet().stream()
                .map(says -> "('%s', '%s')".formatted(says.getKey(), says.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

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

package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.UsualAnswer;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Measures from the event log how long answers took; of single referrals nothing is kept. */
@ApplicationScoped
class AnswerTimeRepository {
    /** Fewer would tell how long one centre let one person wait. */
    static final int LEAST_ANSWERS = 5;

    // Monday to Friday behind the day of issue up to the day of the answer; holidays differ too little to matter.
    private static final String MEASURE =
            """
            WITH issued AS (
              SELECT aggregate_id, released_at AT TIME ZONE 'Europe/Berlin' AS at,
                     CAST(payload ->> 'offer_id' AS uuid) AS offer_id
                FROM platform.event
               WHERE aggregate_type = 'referral' AND type = 'ISSUED' AND released_at >= ?
                 AND payload ->> 'offer_id' IS NOT NULL
            ), answered AS (
              SELECT offer_id,
                     (SELECT count(*) FROM generate_series(CAST(i.at AS date) + 1, CAST(a.at AS date), interval '1 day') AS day
                       WHERE extract(isodow FROM day) < 6) AS days
                FROM issued i
                CROSS JOIN LATERAL (
                  SELECT min(occurred_at) AT TIME ZONE 'Europe/Berlin' AS at
                    FROM platform.event e
                   WHERE e.aggregate_id = i.aggregate_id AND e.actor = 'RECEIVER' AND e.type IN ('ACCEPTED', 'DECLINED')
                ) a
               WHERE a.at IS NOT NULL
            ), measured AS (
              SELECT offer_id, percentile_disc(0.5) WITHIN GROUP (ORDER BY days) AS days, count(*) AS answers
                FROM answered GROUP BY offer_id HAVING count(*) >= ?
            ), gone AS (
              DELETE FROM directory.usual_answer u WHERE NOT EXISTS (SELECT FROM measured m WHERE m.offer_id = u.offer_id)
            )
            INSERT INTO directory.usual_answer (offer_id, working_days, answers)
            SELECT offer_id, days, answers FROM measured
            ON CONFLICT (offer_id) DO UPDATE SET working_days = excluded.working_days, answers = excluded.answers""";

    private static final String ALL = "SELECT offer_id, working_days, answers FROM directory.usual_answer";

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** Anew from all referrals issued since then. */
    void measure(Instant since) {
        try (var connection = jobs.getConnection()) {
            measure(connection, since);
        } catch (SQLException e) {
            throw new IllegalStateException("Measuring failed: " + e.getSQLState());
        }
    }

    static void measure(Connection connection, Instant since) throws SQLException {
        try (var measure = connection.prepareStatement(MEASURE)) {
            measure.setTimestamp(1, Timestamp.from(since));
            measure.setInt(2, LEAST_ANSWERS);
            measure.executeUpdate();
        }
    }

    Map<UUID, UsualAnswer> all() {
        return Rows.all(em.createNativeQuery(ALL)).stream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], AnswerTimeRepository::answer));
    }

    Optional<UsualAnswer> find(UUID offer) {
        return Rows.first(em.createNativeQuery(ALL + " WHERE offer_id = ?1").setParameter(1, offer))
                .map(AnswerTimeRepository::answer);
    }

    private static UsualAnswer answer(Object[] row) {
        return new UsualAnswer(((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }
}

package de.verweisnetz.referral.clocks;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.lifecycle.Urgency;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds ids of referrals of all organisations that something may have to be done about, and nothing else of them. */
@ApplicationScoped
class CandidateRepository {
    // Nothing is done while a step can still be undone: who could be told what, nobody knows before.
    private static final String FROM =
            """
             WITH at AS (SELECT CAST(%s AS timestamptz) AS now, CAST(%s AS date) AS today)
             SELECT r.id, r.sender_org, r.sender_team, r.urgency, r.released_at, r.due_at, r.reminded_at, r.withdrawn_at, o.land,
                    CASE WHEN isfinite(o.closed_until) THEN o.closed_until END AS closed_until
               FROM at CROSS JOIN referral.referral r
               LEFT JOIN directory.offer_search o ON o.id = directory.survivor('service_at_location', r.offer_id)
               LEFT JOIN identity.participant p ON p.id = r.receiver_org
              WHERE r.issued_at IS NOT NULL AND r.released_at <= at.now
                AND NOT EXISTS (SELECT FROM jsonb_array_elements(r.pending) AS step
                                 WHERE CAST(step ->> 'until' AS timestamptz) > at.now)
                AND (%s)""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @PersistenceContext
    private EntityManager em;

    List<Candidate> find(String condition, Instant now) {
        var sql = FROM.formatted("?", "?", condition) + " ORDER BY r.id";
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, Rows.time(now));
            select.setObject(2, today(now));
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Candidate>();
                while (rows.next()) {
                    found.add(candidate(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Looking for referrals failed with SQL state " + e.getSQLState());
        }
    }

    /** The same for one that is locked by now: others may have been quicker. */
    Optional<Candidate> again(UUID referral, String condition, Instant now) {
        var sql = FROM.formatted("?1", "?2", condition) + " AND r.id = ?3";
        return Rows.first(em.createNativeQuery(sql)
                        .setParameter(1, Rows.time(now))
                        .setParameter(2, Date.valueOf(today(now)))
                        .setParameter(3, referral))
                .map(CandidateRepository::candidate);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, BusinessClock.ZONE);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var columns = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getObject(i + 1);
        }
        return candidate(columns);
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                Urgency.valueOf((String) row[3]),
                Rows.time(row[4]),
                Rows.instant(row[5]),
                Rows.instant(row[6]),
                Rows.instant(row[7]),
                (String) row[8],
                day(row[9]));
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}

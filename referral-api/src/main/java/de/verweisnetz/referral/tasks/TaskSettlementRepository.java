package de.verweisnetz.referral.tasks;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Ends tasks of all teams that nobody has to look after any more, because the referral went on. */
@ApplicationScoped
public class TaskSettlementRepository {
    // By what the sender knows: a task that ended at an arrival would tell of it.
    private static final String SETTLE =
            """
            WITH at AS (SELECT CAST(? AS timestamptz) AS now)
            UPDATE referral.task t SET done_at = at.now, version = t.version + 1
              FROM referral.referral r, at
             WHERE r.id = t.referral_id AND t.done_at IS NULL
               AND NOT EXISTS (SELECT FROM jsonb_array_elements(r.pending) AS step
                                WHERE CAST(step ->> 'until' AS timestamptz) > at.now)
               AND CASE
                     WHEN t.kind IN ('RETURNED', 'DECLINED', 'EXPIRED')
                       THEN r.known_status <> t.kind OR r.known_version <> t.occasion
                     WHEN t.kind = 'NOBODY_ANSWERED'
                       THEN r.known_status NOT IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED')
                     WHEN t.kind = 'CENTRE_GONE'
                       THEN r.centre_gone_since IS NULL
                            OR r.known_status NOT IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                     WHEN t.kind = 'CENTRE_PAUSED'
                       THEN r.paused_since IS NULL OR r.known_status NOT IN ('ISSUED', 'SEEN')
                     WHEN t.kind = 'CLIENT_DATA_UNREADABLE'
                       THEN r.known_status NOT IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                            OR NOT EXISTS (SELECT FROM referral.client_data d
                                            WHERE d.referral_id = r.id AND d.state = 'UNDECRYPTABLE')
                     ELSE r.known_status NOT IN ('ISSUED', 'SEEN') END""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    public void settle(Instant now) {
        try (var connection = jobs.getConnection();
                var update = connection.prepareStatement(SETTLE)) {
            update.setObject(1, Rows.time(now));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Settling tasks failed with SQL state " + e.getSQLState());
        }
    }
}

package de.verweisnetz.referral.client;

import de.verweisnetz.platform.persistence.Restricted;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Erases what the node holds of matters that their clients have taken back, as the role of background work. */
@ApplicationScoped
class ContentsRepository {
    // What is left names nobody: the centre must find what it has to confirm, and a figure must stay a figure.
    private static final String ERASE =
            """
            WITH due AS (
              SELECT w.referral_id FROM referral.client_withdrawal w
               WHERE w.erased_at IS NULL AND w.withdrawn_at <= ?
               ORDER BY w.withdrawn_at LIMIT 500 FOR UPDATE SKIP LOCKED
            ), erased AS (
              UPDATE referral.referral r
                 SET topics = '[]', personal_matter = false, region_kind = 'UNKNOWN', region_code = NULL, urgency = 'NORMAL',
                     deadline = NULL, note = NULL, question = NULL, answer = NULL, reopening_note = NULL, void_reason = NULL,
                     decline_text = NULL, appointment_at = NULL, appointment_fits = NULL, appointment_text = NULL, results = '[]',
                     platform = 'OTHER', campaign = NULL, misinformation = NULL, code_sealed = NULL, page_sealed = NULL,
                     pending = '[]',
                     told = jsonb_set(told #- '{progress,exchange}' #- '{progress,appointment}' #- '{progress,conclusion,decline_text}',
                                      '{progress,conclusion,results}', '[]')
                FROM due WHERE r.id = due.referral_id RETURNING r.id
            )
            UPDATE referral.client_withdrawal w SET erased_at = ? FROM erased WHERE w.referral_id = erased.id""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /**
     * @param takenBackBefore what was taken back later waits for the next time: others may still undo a step of theirs
     * @return how many there were, at most 500
     */
    int erase(Instant takenBackBefore, Instant now) {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            // What she has taken back goes in time, whether she has had it locked or not.
            Restricted.mean(connection);
            int erased = erase(connection, takenBackBefore, now);
            connection.commit();
            return erased;
        } catch (SQLException e) {
            // The message of the database may quote values.
            throw new IllegalStateException("Erasing contents failed with SQL state " + e.getSQLState());
        }
    }

    private static int erase(Connection connection, Instant takenBackBefore, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(ERASE)) {
            statement.setObject(1, takenBackBefore.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}

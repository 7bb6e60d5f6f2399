package de.verweisnetz.notification.queue;

import de.verweisnetz.notification.contact.MailKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes mails out of the queue, one at a time, and notes what became of them. */
@ApplicationScoped
public class MailQueueRepository {
    private static final String IS_DUE =
            "SELECT EXISTS (SELECT FROM notification.mail WHERE state IN ('WAITING', 'SENDING') AND next_at <= ?)";

    // Who does not come back with a result lets the mail fall due again: it is sent once more, under the same id.
    private static final String TAKE =
            """
            UPDATE notification.mail SET state = 'SENDING', attempts = attempts + 1, next_at = ?
             WHERE id = (SELECT id FROM notification.mail WHERE state IN ('WAITING', 'SENDING') AND next_at <= ?
                          ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, participant_id, member_id, referral_id, attempts""";
    private static final String END = "UPDATE notification.mail SET state = ?, ended_at = ? WHERE id = ?";
    private static final String AGAIN = "UPDATE notification.mail SET state = 'WAITING', next_at = ? WHERE id = ?";
    private static final String GIVE_UP =
            """
            UPDATE notification.mail SET state = 'GIVEN_UP', ended_at = ?
             WHERE state IN ('WAITING', 'SENDING') AND next_at <= ? AND created_at < ?""";
    private static final String OF_DIGEST =
            """
            SELECT id, kind, participant_id, member_id, referral_id, attempts
              FROM notification.mail WHERE digest_id = ? ORDER BY kind, id""";
    private static final String ONE =
            "SELECT id, kind, participant_id, member_id, referral_id, attempts FROM notification.mail WHERE id = ?";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** What became of a mail for good. */
    public enum End {
        SENT,
        /** The mail server knows that the address takes none. */
        REFUSED,
        /** Nobody is left to get it, or nothing to tell. */
        DROPPED,
        GIVEN_UP
    }

    public boolean isDue(Instant now) {
        return with(IS_DUE, query -> {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /**
     * The next one, which nobody else is sending.
     *
     * @param until when it is due again unless its sender comes back
     */
    public Optional<QueuedMail> take(Instant now, Instant until) {
        return with(TAKE, update -> {
            update.setObject(1, until.atOffset(ZoneOffset.UTC));
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            return first(update);
        });
    }

    public void end(UUID mail, End end, Instant now) {
        with(END, update -> {
            update.setString(1, end.name());
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, mail);
            return update.executeUpdate();
        });
    }

    public void again(UUID mail, Instant at) {
        with(AGAIN, update -> {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, mail);
            return update.executeUpdate();
        });
    }

    /** Mails that could not be sent since then are no news any more; answers how many that were. */
    public int giveUp(Instant now, Instant plannedBefore) {
        return with(GIVE_UP, update -> {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, plannedBefore.atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
        });
    }

    /** What was gathered for the mail of a day. */
    public List<QueuedMail> gathered(UUID digest) {
        return with(OF_DIGEST, query -> {
            query.setObject(1, digest);
            var found = new ArrayList<QueuedMail>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(mail(rows));
                }
            }
            return found;
        });
    }

    public Optional<QueuedMail> find(UUID mail) {
        return with(ONE, query -> {
            query.setObject(1, mail);
            return first(query);
        });
    }

    private static Optional<QueuedMail> first(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(mail(row)) : Optional.empty();
        }
    }

    private static QueuedMail mail(ResultSet row) throws SQLException {
        return new QueuedMail(
                row.getObject(1, UUID.class),
                MailKind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getInt(6));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = jobs.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of mails failed with SQL state " + e.getSQLState());
        }
    }
}

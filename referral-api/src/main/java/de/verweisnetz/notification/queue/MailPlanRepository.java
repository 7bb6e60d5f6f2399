package de.verweisnetz.notification.queue;

import de.verweisnetz.platform.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Turns the event log into mails. The position in the log and the mails planned up to it are one transaction: after a
 * crash no event is told twice and none is forgotten.
 */
@ApplicationScoped
public class MailPlanRepository {
    private static final int BATCH = 200;
    private static final String POSITION = "SELECT position FROM notification.progress FOR UPDATE";
    private static final String READ =
            """
            SELECT position, id, type, aggregate_type, aggregate_id, actor,
                   coalesce((payload ->> 'kept_from_sender')::boolean, false)
              FROM platform.event WHERE position > ? ORDER BY position LIMIT ?""";
    private static final String ADVANCE = "UPDATE notification.progress SET position = ?";
    private static final String SKIP =
            """
            UPDATE notification.progress
               SET position = greatest(position, (SELECT coalesce(max(position), 0) FROM platform.event))""";
    private static final String PLAN =
            """
            INSERT INTO notification.mail (id, kind, cause, participant_id, member_id, referral_id, state, created_at, next_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String GATHERABLE =
            "SELECT DISTINCT member_id, participant_id FROM notification.mail WHERE state = 'DAILY' ORDER BY member_id";
    private static final String GATHER =
            """
            WITH digest AS (
              INSERT INTO notification.mail (id, kind, cause, participant_id, member_id, state, created_at, next_at)
              VALUES (?, 'DIGEST', ?, ?, ?, 'WAITING', ?, ?) ON CONFLICT DO NOTHING RETURNING id
            )
            UPDATE notification.mail m SET state = 'GATHERED', digest_id = digest.id
              FROM digest WHERE m.member_id = ? AND m.state = 'DAILY'""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** Plans the mails of the next events; answers whether there may be more. */
    public boolean plan(Function<LoggedEvent, List<PlannedMail>> planner, Instant now) {
        return with(connection -> {
            var events = events(connection, position(connection));
            for (var entry : events.entrySet()) {
                for (var mail : planner.apply(entry.getValue())) {
                    plan(connection, mail, now);
                }
                advance(connection, entry.getKey());
            }
            return events.size() == BATCH;
        });
    }

    /** Passes by whatever happened so far: nobody is to be told of it. */
    public void skip() {
        with(connection -> {
            try (var skip = connection.prepareStatement(SKIP)) {
                return skip.executeUpdate();
            }
        });
    }

    public void plan(List<PlannedMail> mails, Instant now) {
        with(connection -> {
            for (var mail : mails) {
                plan(connection, mail, now);
            }
            return mails.size();
        });
    }

    /** Makes one mail for each member out of what was gathered for her, at most one a day. */
    public void gather(LocalDate day, Instant now) {
        with(connection -> {
            int gathered = 0;
            try (var who = connection.prepareStatement(GATHERABLE);
                    var gather = connection.prepareStatement(GATHER);
                    var rows = who.executeQuery()) {
                while (rows.next()) {
                    var member = rows.getObject(1, UUID.class);
                    gather.setObject(1, Ids.next());
                    gather.setObject(2, Causes.of("digest", member, day));
                    gather.setObject(3, rows.getObject(2, UUID.class));
                    gather.setObject(4, member);
                    gather.setObject(5, now.atOffset(ZoneOffset.UTC));
                    gather.setObject(6, now.atOffset(ZoneOffset.UTC));
                    gather.setObject(7, member);
                    gathered += gather.executeUpdate();
                }
            }
            return gathered;
        });
    }

    private static long position(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(POSITION);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<Long, LoggedEvent> events(Connection connection, long after) throws SQLException {
        var events = new LinkedHashMap<Long, LoggedEvent>();
        try (var query = connection.prepareStatement(READ)) {
            query.setLong(1, after);
            query.setInt(2, BATCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.put(
                            rows.getLong(1),
                            new LoggedEvent(
                                    rows.getObject(2, UUID.class),
                                    rows.getString(4).equals("referral") ? rows.getString(3) : "",
                                    rows.getObject(5, UUID.class),
                                    rows.getString(6),
                                    rows.getBoolean(7)));
                }
            }
        }
        return events;
    }

    private static void plan(Connection connection, PlannedMail mail, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(PLAN)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, mail.kind().name());
            insert.setObject(3, mail.cause());
            insert.setObject(4, mail.participant());
            insert.setObject(5, mail.member());
            insert.setObject(6, mail.referral());
            insert.setString(7, mail.atOnce() ? "WAITING" : "DAILY");
            insert.setObject(8, now.atOffset(ZoneOffset.UTC));
            insert.setObject(9, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void advance(Connection connection, long position) throws SQLException {
        try (var update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, position);
            update.executeUpdate();
        }
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
            throw new IllegalStateException("Planning mails failed with SQL state " + e.getSQLState());
        }
    }
}

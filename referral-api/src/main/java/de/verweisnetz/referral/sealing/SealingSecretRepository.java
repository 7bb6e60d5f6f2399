package de.verweisnetz.referral.sealing;

import de.verweisnetz.platform.keys.KeyLostException;
import de.verweisnetz.platform.keys.KeyWrapping;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What jobs do with the keys of all organisations. */
@ApplicationScoped
class SealingSecretRepository {
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String DUE =
            "SELECT id FROM referral.sealing_key WHERE valid_until IS NULL AND custody = 'NODE' AND valid_from <= ?";
    private static final String RETIRED =
            "SELECT id FROM referral.sealing_key WHERE valid_until < ? AND destroyed_at IS NULL AND custody = 'NODE'";
    private static final String OTHERWISE_WRAPPED =
            """
            SELECT key_id, wrapped FROM referral.sealing_secret WHERE wrapped_with <> ? AND key_id > ? ORDER BY key_id
             LIMIT %d FOR UPDATE SKIP LOCKED"""
                    .formatted(BATCH);
    private static final String REWRAP =
            "UPDATE referral.sealing_secret SET wrapped = ?, wrapped_with = ? WHERE key_id = ?";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    private KeyWrapping wrapping;

    /** How many private keys were wrapped anew, and how many could not be unwrapped. */
    record Rewrapped(int wrapped, int lost) {}

    private record Secret(UUID key, byte[] wrapped) {}

    /** Keys in use in the node's custody that are as old as this or older. */
    List<UUID> dueForRenewal(Instant madeBefore) {
        return ids(DUE, madeBefore);
    }

    /** Keys that nobody seals to any more and that are still there. */
    List<UUID> retired(Instant now) {
        return ids(RETIRED, now);
    }

    /** Wraps whatever another key wraps, in batches that are each kept. */
    Rewrapped rewrap() {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            var with = wrapping.inUse();
            int wrapped = 0;
            int lost = 0;
            var batch = otherwiseWrapped(connection, with, FIRST);
            while (!batch.isEmpty()) {
                int done = rewrap(connection, batch);
                connection.commit();
                wrapped += done;
                lost += batch.size() - done;
                batch = otherwiseWrapped(
                        connection, with, batch.get(batch.size() - 1).key());
            }
            connection.commit();
            return new Rewrapped(wrapped, lost);
        } catch (SQLException e) {
            throw new IllegalStateException("Wrapping anew failed: " + e.getSQLState());
        }
    }

    private static List<Secret> otherwiseWrapped(Connection connection, String with, UUID after) throws SQLException {
        try (var select = connection.prepareStatement(OTHERWISE_WRAPPED)) {
            select.setString(1, with);
            select.setObject(2, after);
            var batch = new ArrayList<Secret>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    batch.add(new Secret(rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
            }
            return batch;
        }
    }

    private int rewrap(Connection connection, List<Secret> batch) throws SQLException {
        int done = 0;
        try (var update = connection.prepareStatement(REWRAP)) {
            for (var secret : batch) {
                try {
                    var context = KeyRing.context(secret.key());
                    var anew = wrapping.wrap(wrapping.unwrap(secret.wrapped(), context), context);
                    update.setBytes(1, anew.bytes());
                    update.setString(2, anew.with());
                    update.setObject(3, secret.key());
                    done += update.executeUpdate();
                } catch (KeyLostException e) {
                    // Stays as it is: perhaps another copy of the key file still has the key.
                    continue;
                }
            }
        }
        return done;
    }

    private List<UUID> ids(String sql, Instant time) {
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, Rows.time(time));
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("Looking for keys failed: " + e.getSQLState());
        }
    }
}

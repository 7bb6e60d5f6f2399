package de.verweisnetz.referral.sealing;

import de.verweisnetz.platform.keys.KeyLostException;
import de.verweisnetz.platform.keys.KeyWrapping;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.JobAudit;
import de.verweisnetz.referral.sealing.KeyRing.Drawn;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What jobs do with the keys of all organisations. */
@ApplicationScoped
class SealingSecretRepository {
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String DUE =
            "SELECT id, participant_id FROM referral.sealing_key WHERE valid_until IS NULL AND custody = 'NODE' AND valid_from <= ?";
    private static final String RETIRED =
            "SELECT id FROM referral.sealing_key WHERE valid_until < ? AND destroyed_at IS NULL AND custody = 'NODE'";
    private static final String OTHERWISE_WRAPPED =
            """
            SELECT key_id, wrapped FROM referral.sealing_secret WHERE wrapped_with <> ? AND key_id > ? ORDER BY key_id
             LIMIT %d FOR UPDATE SKIP LOCKED"""
                    .formatted(BATCH);
    private static final String REWRAP =
            "UPDATE referral.sealing_secret SET wrapped = ?, wrapped_with = ? WHERE key_id = ?";

    private static final String RENEW = "SELECT referral.renew_sealing_key(?, CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?)";
    private static final String DESTROY = "SELECT referral.destroy_sealing_key(?, ?)";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    private KeyWrapping wrapping;

    /** How many private keys were wrapped anew, and how many could not be unwrapped. */
    record Rewrapped(int wrapped, int lost) {}

    private record Secret(UUID key, byte[] wrapped) {}

    /**
     * A key that should be replaced.
     *
     * @param participant null for one of the node itself
     */
    record Due(UUID key, @Nullable UUID participant) {}

    /** Keys in use in the node's custody that are as old as this or older. */
    List<Due> dueForRenewal(Instant madeBefore) {
        return found(DUE, madeBefore, row -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    /** Keys that nobody seals to any more and that are still there. */
    List<UUID> retired(Instant now) {
        return found(RETIRED, now, row -> row.getObject(1, UUID.class));
    }

    /** Puts a new key in place of an old one, which stays good for a while; nothing where somebody was faster. */
    void renew(Due old, Drawn drawn, Instant until) {
        var key = drawn.key();
        alone(RENEW, AuditAction.CHANGE, old.key(), key.validFrom(), renew -> {
            renew.setObject(1, key.id());
            renew.setObject(2, old.participant());
            renew.setString(3, key.publicKey().toJSONString());
            renew.setString(4, SealingKeyRepository.thumbprint(key.publicKey()));
            renew.setObject(5, Rows.time(key.validFrom()));
            renew.setObject(6, old.key());
            renew.setObject(7, Rows.time(until));
            renew.setBytes(8, drawn.secret().bytes());
            renew.setString(9, drawn.secret().with());
        });
    }

    /** Destroys a private key, unless something is left that it opens. */
    void destroy(UUID key, Instant at) {
        alone(DESTROY, AuditAction.DELETE, key, at, destroy -> {
            destroy.setObject(1, key);
            destroy.setObject(2, Rows.time(at));
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** A change and its trace, on behalf of nobody. */
    private void alone(String change, AuditAction action, UUID key, Instant at, Binding binding) {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(change)) {
                binding.bind(statement);
                if (isTrue(statement)) {
                    JobAudit.record(connection, action, KeyRotation.SUBJECT, key, Map.of(), at);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A key was not changed: " + e.getSQLState());
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
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

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> found(String sql, Instant time, Row<T> row) {
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, Rows.time(time));
            var found = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Looking for keys failed: " + e.getSQLState());
        }
    }
}

package de.verweisnetz.referral.answermode;

import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the node's own mails need of links and mailboxes, as the role of background work. */
@ApplicationScoped
public class MailedLinkRepository {
    private static final String MAILBOX =
            "SELECT mailbox_sealed FROM referral.answer_mode WHERE participant_id = ? AND mode = 'LINK' AND bounced_at IS NULL";
    private static final String MAKE =
            """
            INSERT INTO referral.answer_link (id, fingerprint, participant_id, referral_id, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""";
    private static final String BOUNCED =
            "UPDATE referral.answer_mode SET bounced_at = ? WHERE participant_id = ? AND mode = 'LINK'";

    // Those that wait for the organisation, as it may know them.
    private static final String WAITING =
            """
            SELECT m.participant_id, count(*)
              FROM referral.answer_mode m
              JOIN referral.referral r ON r.receiver_org = m.participant_id
              CROSS JOIN LATERAL (SELECT referral.status_for(r.pending, 'RECEIVER', ?, r.status) AS status) k
             WHERE m.mode = 'LINK' AND m.bounced_at IS NULL AND r.issued_at IS NOT NULL AND r.released_at <= ?
               AND (r.announced OR r.arrived_at IS NOT NULL)
               AND (k.status IN ('ISSUED', 'SEEN', 'ACCEPTED', 'IN_COUNSELLING')
                    OR k.status = 'WITHDRAWN' AND r.withdrawal_confirmed_at IS NULL)
             GROUP BY m.participant_id ORDER BY m.participant_id""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    private NodeKeys keys;

    @Inject
    private AnswerTokens tokens;

    /** Where an organisation gets its links; nothing when it answers otherwise or mails come back from there. */
    public Optional<String> mailbox(UUID participant) {
        return with(MAILBOX, query -> {
            query.setObject(1, participant);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(keys.open(row.getBytes(1), AnswerModeRepository.context(participant)))
                        : Optional.empty();
            }
        });
    }

    /** Makes a link unless it is there already: a mail that is tried again has the same. */
    public void make(UUID link, UUID participant, @Nullable UUID referral, Instant now, Instant expiresAt) {
        with(MAKE, insert -> {
            insert.setObject(1, link);
            insert.setBytes(2, tokens.fingerprintOf(link));
            insert.setObject(3, participant);
            insert.setObject(4, referral);
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.setObject(6, expiresAt.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    public void bounced(UUID participant, Instant at) {
        with(BOUNCED, update -> {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, participant);
            return update.executeUpdate();
        });
    }

    /** Organisations that answer by link and have something to answer. */
    public List<UUID> withOpenMatters(Instant now) {
        return with(WAITING, query -> {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            query.setObject(2, now.atOffset(ZoneOffset.UTC));
            var found = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = jobs.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Links of mails failed with SQL state " + e.getSQLState());
        }
    }
}

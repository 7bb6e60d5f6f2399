package de.verweisnetz.notification.contact;

import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** To whom the node's own mails go, as the role of background work. */
@ApplicationScoped
public class MailedContactRepository {
    private static final String RECIPIENTS =
            "SELECT member_id, participant_id, team_id, absent, choices::text FROM notification.recipients(?, ?, ?)";
    private static final String ADDRESS =
            """
            SELECT address_sealed, request_id FROM notification.contact
             WHERE member_id = ? AND bounced_at IS NULL AND (confirmed_at IS NOT NULL) = ? AND notification.is_active(member_id)""";
    private static final String BOUNCED = "UPDATE notification.contact SET bounced_at = ? WHERE member_id = ?";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    private NodeKeys keys;

    /** An active member with a confirmed address. */
    public record Recipient(UUID member, UUID participant, UUID team, boolean absent, MailChoices choices) {}

    /** Where to write to now, and which request made the address. */
    public record Destination(String address, UUID request) {}

    /**
     * @param participant null for those of all organisations
     * @param role as the membership spells it; null for any
     */
    public List<Recipient> recipients(@Nullable UUID participant, @Nullable String role, LocalDate today) {
        return with(RECIPIENTS, query -> {
            query.setObject(1, participant);
            query.setString(2, role);
            query.setObject(3, today);
            var found = new ArrayList<Recipient>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Recipient(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class),
                            rows.getBoolean(4),
                            MailChoices.read(rows.getString(5))));
                }
            }
            return found;
        });
    }

    /** Nothing when she has left, has taken her address back, or mails do not reach her there. */
    public Optional<Destination> destination(UUID member, boolean confirmed) {
        return with(ADDRESS, query -> {
            query.setObject(1, member);
            query.setBoolean(2, confirmed);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Destination(
                                keys.open(row.getBytes(1), ContactRepository.context(member)),
                                row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        });
    }

    public void bounced(UUID member, Instant at) {
        with(BOUNCED, update -> {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, member);
            return update.executeUpdate();
        });
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
            throw new IllegalStateException("Looking for recipients failed with SQL state " + e.getSQLState());
        }
    }
}

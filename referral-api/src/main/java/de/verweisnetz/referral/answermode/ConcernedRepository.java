package de.verweisnetz.referral.answermode;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Whom referrals concern, as the role of background work. */
@ApplicationScoped
public class ConcernedRepository {
    private static final String FIND =
            """
            SELECT reference, sender_org, sender_team, sender_member, receiver_org, assigned_to,
                   announced OR arrived_at IS NOT NULL, coalesce(accepted_at, arrived_at) IS NOT NULL, urgency <> 'NORMAL'
              FROM referral.referral WHERE id = ?""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** Nothing once it has been erased. */
    public Optional<Concerned> find(UUID referral) {
        try (var connection = jobs.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, referral);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Concerned(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class),
                                row.getObject(6, UUID.class),
                                row.getBoolean(7),
                                row.getBoolean(8),
                                row.getBoolean(9)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Looking for those concerned failed with SQL state " + e.getSQLState());
        }
    }
}

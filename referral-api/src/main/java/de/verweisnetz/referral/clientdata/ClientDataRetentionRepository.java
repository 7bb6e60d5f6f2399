package de.verweisnetz.referral.clientdata;

import de.verweisnetz.platform.persistence.Restricted;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds the client data of all organisations whose time has come. */
@ApplicationScoped
class ClientDataRetentionRepository {
    private static final String DUE =
            """
            WITH bound AS (SELECT ?::timestamptz AS handover, ?::timestamptz AS withdrawal, ?::timestamptz AS ended)
            SELECT d.referral_id, d.sender_org, d.sender_team,
                   CASE WHEN r.status = 'WITHDRAWN' OR NOT c.given THEN 'WITHDRAWN'
                        WHEN least(d.handed_over_at, r.arrived_at) <= b.handover THEN 'HANDED_OVER'
                        WHEN p.state <> 'ACTIVE' AND d.handed_over_at IS NULL THEN 'CENTRE_GONE'
                        ELSE 'ENDED' END
              FROM referral.client_data d
              JOIN referral.referral r ON r.id = d.referral_id
              JOIN identity.participant p ON p.id = d.receiver_org
              CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM referral.consent f
                                                  WHERE f.referral_id = d.referral_id AND f.purpose = 'FORWARD'
                                                    AND f.withdrawn_at IS NULL) AS given) c,
                   bound b
             WHERE d.envelope IS NOT NULL
               AND (least(d.handed_over_at, r.arrived_at) <= b.handover
                    OR NOT c.given
                    OR (p.state <> 'ACTIVE' AND d.handed_over_at IS NULL)
                    OR (r.status = 'WITHDRAWN' AND r.changed_at <= b.withdrawal)
                    OR (r.status IN ('DECLINED', 'FORWARDED', 'CLOSED', 'EXPIRED', 'VOID') AND r.changed_at <= b.ended)
                    OR r.expires_at <= b.ended)""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** What is to be forgotten, and why. */
    record Due(UUID referral, UUID senderOrg, UUID senderTeam, ForgetReason reason) {}

    List<Due> due(RetentionBounds bounds) {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            // Contact data go in time whether she has had the referral locked or not: that is what she was promised.
            Restricted.mean(connection);
            try (var select = connection.prepareStatement(DUE)) {
                select.setObject(1, Rows.time(bounds.handover()));
                select.setObject(2, Rows.time(bounds.withdrawal()));
                select.setObject(3, Rows.time(bounds.end()));
                return due(select);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Looking for client data failed: " + e.getSQLState());
        }
    }

    private static List<Due> due(PreparedStatement select) throws SQLException {
        var due = new ArrayList<Due>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                due.add(new Due(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        ForgetReason.valueOf(rows.getString(4))));
            }
        }
        return due;
    }
}

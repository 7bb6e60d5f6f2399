package de.verweisnetz.privacy;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** What background work notes in the audit trail, in the transaction it tells about: by nobody, ids and figures only. */
public final class JobAudit {
    private static final String INSERT =
            """
            INSERT INTO privacy.audit (id, at, action, subject_type, subject_id, detail)
            VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))""";

    private JobAudit() {}

    /**
     * @param detail kinds and figures, never contents; may be empty
     */
    public static void record(
            Connection connection,
            AuditAction action,
            String type,
            UUID subject,
            Map<String, Object> detail,
            Instant at)
            throws SQLException {
        try (var audit = connection.prepareStatement(INSERT)) {
            audit.setObject(1, Ids.next());
            audit.setObject(2, at.atOffset(ZoneOffset.UTC));
            audit.setString(3, action.name());
            audit.setString(4, type);
            audit.setObject(5, subject);
            audit.setString(6, detail.isEmpty() ? null : Json.write(detail));
            audit.executeUpdate();
        }
    }
}

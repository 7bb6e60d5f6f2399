package de.verweisnetz.privacy.audit;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes audit rows, unchained; reading and changing them is not among this role's rights. */
@ApplicationScoped
public class AuditRepository {
    private static final String INSERT =
            """
            INSERT INTO privacy.audit (id, at, member_id, participant_id, action, subject_type, subject_id, detail)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS jsonb))""";

    @PersistenceContext
    private EntityManager em;

    public void insert(
            UUID id,
            Instant at,
            @Nullable UUID member,
            @Nullable UUID participant,
            String action,
            String type,
            @Nullable UUID subject,
            @Nullable String detail) {
        em.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, Rows.time(at))
                .setParameter(3, member)
                .setParameter(4, participant)
                .setParameter(5, action)
                .setParameter(6, type)
                .setParameter(7, subject)
                .setParameter(8, detail)
                .executeUpdate();
    }
}

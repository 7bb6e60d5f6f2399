package de.verweisnetz.referral.tasks;

import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.lifecycle.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Keeps tasks; row level security knows only those of the own team, and to a manager those of all teams. */
@ApplicationScoped
public class TaskRepository {
    // Without naming what conflicts: the client, who adds one, must not be able to read any.
    private static final String ADD =
            """
            INSERT INTO referral.task (id, version, referral_id, kind, occasion, sender_org, sender_team, opened_at)
            VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING""";

    @PersistenceContext
    private EntityManager em;

    void add(UUID id, UUID referral, Parties parties, TaskKind kind, long occasion, Instant at) {
        em.createNativeQuery(ADD)
                .setParameter(1, id)
                .setParameter(2, referral)
                .setParameter(3, kind.name())
                .setParameter(4, occasion)
                .setParameter(5, parties.senderOrg())
                .setParameter(6, parties.senderTeam())
                .setParameter(7, Rows.time(at))
                .executeUpdate();
    }
}

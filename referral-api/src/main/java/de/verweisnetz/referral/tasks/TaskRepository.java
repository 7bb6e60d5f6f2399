package de.verweisnetz.referral.tasks;

import de.verweisnetz.identity.Caller;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.lifecycle.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps tasks; row level security knows only those of the own team, and to a manager those of all teams. */
@ApplicationScoped
public class TaskRepository {
    // Without naming what conflicts: the client, who adds one, must not be able to read any.
    private static final String ADD =
            """
            INSERT INTO referral.task (id, version, referral_id, kind, occasion, sender_org, sender_team, opened_at)
            VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING""";

    private static final String SELECT =
            """
            SELECT t.id, t.kind, t.referral_id, r.reference, r.offer_id, t.opened_at, t.done_at, t.version
              FROM referral.task t JOIN referral.referral r ON r.id = t.referral_id AND r.restricted_at IS NULL
             WHERE t.sender_org = ?1 AND (t.sender_team = ?2 OR ?3)""";
    private static final String LIST = SELECT
            + """
             AND (t.done_at IS NULL) = ?4
             AND (CAST(?5 AS timestamptz) IS NULL OR (t.opened_at, t.id) > (CAST(?5 AS timestamptz), CAST(?6 AS uuid)))
             ORDER BY t.opened_at, t.id LIMIT ?7""";
    private static final String FIND = SELECT + " AND t.id = ?4";
    private static final String FINISH =
            """
            UPDATE referral.task SET done_at = ?2, done_by = platform.member(), version = version + 1
             WHERE id = ?1 AND version = ?3 AND done_at IS NULL""";

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

    /** The oldest first. */
    public List<Task> list(Caller caller, boolean open, Task.@Nullable Position after, int most) {
        return Rows.all(of(caller, LIST)
                        .setParameter(4, open)
                        .setParameter(5, after == null ? null : after.openedAt().toString())
                        .setParameter(6, after == null ? null : after.id().toString())
                        .setParameter(7, most))
                .stream()
                .map(TaskRepository::task)
                .toList();
    }

    public Optional<Task> find(Caller caller, UUID id) {
        return Rows.first(of(caller, FIND).setParameter(4, id)).map(TaskRepository::task);
    }

    /** Answers whether it was still open, and as the caller knew it. */
    public boolean finish(UUID id, long version, Instant at) {
        return em.createNativeQuery(FINISH)
                        .setParameter(1, id)
                        .setParameter(2, Rows.time(at))
                        .setParameter(3, version)
                        .executeUpdate()
                == 1;
    }

    private Query of(Caller caller, String sql) {
        return em.createNativeQuery(sql)
                .setParameter(1, caller.participant())
                .setParameter(2, caller.team())
                .setParameter(3, caller.manager());
    }

    private static Task task(Object[] row) {
        return new Task(
                (UUID) row[0],
                TaskKind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                Rows.time(row[5]),
                Rows.instant(row[6]),
                ((Number) row[7]).longValue());
    }
}

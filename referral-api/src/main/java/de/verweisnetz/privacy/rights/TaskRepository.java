package de.verweisnetz.privacy.rights;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.privacy.AcknowledgementRequest;
import de.verweisnetz.privacy.PrivacyTaskView;
import de.verweisnetz.privacy.RightsRequestView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tasks that follow from requests of clients; each organisation sees its own. */
@ApplicationScoped
public class TaskRepository {
    private static final String TASKS =
            """
            SELECT t.id, r.kind, r.reference, r.parts::text, r.requested_at, r.due_at, t.acknowledged_at, t.result
              FROM privacy.request_task t JOIN privacy.request r ON r.id = t.request_id WHERE t.participant_id = ?1""";
    private static final String OPEN = TASKS + " AND t.acknowledged_at IS NULL ORDER BY r.due_at, t.id LIMIT 500";
    private static final String ONE = TASKS + " AND t.id = ?2";
    private static final String ACKNOWLEDGE =
            """
            UPDATE privacy.request_task SET acknowledged_at = ?1, acknowledged_by = ?2, result = ?3
             WHERE id = ?4 AND acknowledged_at IS NULL""";
    private static final String REQUEST_OF = "SELECT request_id FROM privacy.request_task WHERE id = ?1";
    private static final String CLOSE = "SELECT CAST(privacy.close_request(?1, ?2) AS text)";
    private static final String OVERDUE = " AND r.due_at < ?1";
    private static final String FOLLOWED =
            """
            SELECT r.id, r.kind, r.reference, r.requested_at, r.due_at, r.erased_at, r.closed_at,
                   (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('organization_id', t.participant_id, 'name', p.name,
                             'acknowledged_at', t.acknowledged_at, 'result', t.result)) ORDER BY p.name, t.id)
                      FROM privacy.request_task t LEFT JOIN identity.participant p ON p.id = t.participant_id
                     WHERE t.request_id = r.id)::text
              FROM privacy.request r WHERE r.closed_at IS NULL""";
    private static final String COUNT = "SELECT count(*) FROM privacy.request r WHERE r.closed_at IS NULL";

    @PersistenceContext
    private EntityManager em;

    public List<PrivacyTaskView> open(UUID participant, Instant now) {
        return views(em.createNativeQuery(OPEN).setParameter(1, participant), now)
                .toList();
    }

    public Optional<PrivacyTaskView> find(UUID task, UUID participant, Instant now) {
        return views(em.createNativeQuery(ONE).setParameter(1, participant).setParameter(2, task), now)
                .findFirst();
    }

    private static Stream<PrivacyTaskView> views(Query query, Instant now) {
        return Rows.all(query).stream().map(row -> task(row, now));
    }

    private static PrivacyTaskView task(Object[] row, Instant now) {
        var due = Rows.time(row[5]);
        return new PrivacyTaskView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                List.of(Json.read((String) row[3], String[].class)),
                Rows.time(row[4]),
                due,
                row[6] == null && due.isBefore(now),
                Rows.instant(row[6]),
                (String) row[7]);
    }

    /** False when it was acknowledged before; the last acknowledgement closes the request. */
    public boolean acknowledge(UUID task, UUID member, AcknowledgementRequest.Result result, Instant at) {
        boolean acknowledged = em.createNativeQuery(ACKNOWLEDGE)
                        .setParameter(1, Rows.time(at))
                        .setParameter(2, member)
                        .setParameter(3, result.name())
                        .setParameter(4, task)
                        .executeUpdate()
                == 1;
        if (acknowledged) {
            em.createNativeQuery(CLOSE)
                    .setParameter(1, requestOf(task))
                    .setParameter(2, Rows.time(at))
                    .getResultList();
        }
        return acknowledged;
    }

    public UUID requestOf(UUID task) {
        return (UUID) Rows.value(em.createNativeQuery(REQUEST_OF).setParameter(1, task))
                .orElseThrow();
    }

    /** Open requests, the most urgent first. */
    public List<RightsRequestView> followed(boolean overdueOnly, Instant now, int limit) {
        var sql = FOLLOWED + (overdueOnly ? OVERDUE : "") + " ORDER BY r.due_at, r.id LIMIT " + limit;
        return Rows.all(timed(em.createNativeQuery(sql), overdueOnly, now)).stream()
                .map(row -> followed(row, now))
                .toList();
    }

    public long count(boolean overdueOnly, Instant now) {
        var sql = COUNT + (overdueOnly ? OVERDUE : "");
        return ((Number) Rows.value(timed(em.createNativeQuery(sql), overdueOnly, now))
                        .orElseThrow())
                .longValue();
    }

    private static Query timed(Query query, boolean overdueOnly, Instant now) {
        return overdueOnly ? query.setParameter(1, Rows.time(now)) : query;
    }

    private static RightsRequestView followed(Object[] row, Instant now) {
        var due = Rows.time(row[4]);
        return new RightsRequestView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Rows.time(row[3]),
                due,
                due.isBefore(now),
                Rows.instant(row[5]),
                Rows.instant(row[6]),
                row[7] == null
                        ? List.of()
                        : List.of(Json.read((String) row[7], RightsRequestView.OrganizationTask[].class)));
    }
}

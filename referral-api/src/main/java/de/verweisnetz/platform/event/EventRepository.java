package de.verweisnetz.platform.event;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The event log. Appending is part of the transaction that changes the state. */
@ApplicationScoped
public class EventRepository {
    private static final String APPEND =
            """
            INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, receiver_org, actor,
                                        occurred_at, released_at, payload)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CAST(?10 AS jsonb))""";
    private static final String OF_AGGREGATE =
            """
            SELECT id, type, aggregate_type, aggregate_id, sender_org, receiver_org, actor, occurred_at, released_at,
                   payload::text
              FROM platform.event WHERE aggregate_id = ?1 ORDER BY occurred_at, id""";

    private static final String RETRACT = "DELETE FROM platform.event WHERE id = ?1 AND position IS NULL";
    private static final String RETRACT_ALL = "DELETE FROM platform.event WHERE aggregate_id = ?1 AND position IS NULL";

    @PersistenceContext
    private EntityManager em;

    public void append(DomainEvent event) {
        em.createNativeQuery(APPEND)
                .setParameter(1, event.id())
                .setParameter(2, event.type())
                .setParameter(3, event.aggregateType())
                .setParameter(4, event.aggregateId())
                .setParameter(5, event.sender())
                .setParameter(6, event.receiver())
                .setParameter(7, event.actor())
                .setParameter(8, Rows.time(event.occurredAt()))
                .setParameter(9, Rows.time(event.releasedAt()))
                .setParameter(10, Json.write(event.payload()))
                .executeUpdate();
    }

    /**
     * Takes back what nobody has read yet.
     *
     * @return whether it was still time: an event with a position is part of the log for good
     */
    public boolean retract(UUID event) {
        return em.createNativeQuery(RETRACT).setParameter(1, event).executeUpdate() == 1;
    }

    /** Takes back whatever nobody has read yet about an aggregate. */
    public void retractAll(UUID aggregate) {
        em.createNativeQuery(RETRACT_ALL).setParameter(1, aggregate).executeUpdate();
    }

    /** Everything that happened to one aggregate, oldest first, released or not. */
    public List<DomainEvent> of(UUID aggregate) {
        return Rows.all(em.createNativeQuery(OF_AGGREGATE).setParameter(1, aggregate)).stream()
                .map(EventRepository::event)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static DomainEvent event(Object[] row) {
        Instant occurred = Rows.time(row[7]);
        Instant released = Rows.time(row[8]);
        return new DomainEvent(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (String) row[6],
                occurred,
                released,
                (Map<String, Object>) Json.read((String) row[9], Map.class));
    }
}

package de.verweisnetz.platform.job;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** The queue of jobs, written in the transaction of whoever needs one: both are there, or neither. */
@ApplicationScoped
public class JobRepository {
    private static final char SEPARATOR = '/';
    private static final String ENQUEUE =
            """
            INSERT INTO platform.scheduled_job (task_name, task_instance, execution_time, picked, version)
            VALUES (?1, ?2, ?3, false, 1)""";

    @PersistenceContext
    private EntityManager em;

    /** Has {@link QueuedJob#run} called with this id soon after the running transaction has committed. */
    public void enqueue(String job, UUID id) {
        enqueue(job, id, Instant.now());
    }

    /** The same, but not before a time of the system's clock. */
    public void enqueue(String job, UUID id, Instant notBefore) {
        em.createNativeQuery(ENQUEUE)
                .setParameter(1, job)
                .setParameter(2, instance(id))
                .setParameter(3, Rows.time(notBefore))
                .executeUpdate();
    }

    /** Different each time: an earlier job for the same id may be ending just now, and its row is still there. */
    private static String instance(UUID id) {
        return id + String.valueOf(SEPARATOR) + Ids.next();
    }

    static UUID id(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf(SEPARATOR)));
    }
}

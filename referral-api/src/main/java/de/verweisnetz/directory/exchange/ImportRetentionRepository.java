package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Deletes what old imports brought. */
@ApplicationScoped
public class ImportRetentionRepository {
    private static final String OLD = "(SELECT id FROM directory.import WHERE at < ?1)";

    @PersistenceContext
    private EntityManager em;

    @Transactional
    public void forget(Instant before) {
        end(before);
        delete("staged_record", before);
        delete("import_finding", before);
        delete("import_file", before);
    }

    /** What nobody started until now is not started any more. */
    private void end(Instant before) {
        em.createNativeQuery(
                        """
                        UPDATE directory.import SET state = 'CANCELLED', finished_at = coalesce(finished_at, started_at, at)
                         WHERE at < ?1 AND state IN ('RECEIVED', 'CHECKING', 'CHECKED')""")
                .setParameter(1, Rows.time(before))
                .executeUpdate();
    }

    private void delete(String table, Instant before) {
        em.createNativeQuery("DELETE FROM directory." + table + " WHERE import_id IN " + OLD)
                .setParameter(1, Rows.time(before))
                .executeUpdate();
    }
}

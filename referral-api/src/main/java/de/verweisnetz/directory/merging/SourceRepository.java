package de.verweisnetz.directory.merging;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Reads what the sources of documents allow. */
@ApplicationScoped
public class SourceRepository {
    private static final String FIND = "SELECT name, republish FROM directory.source WHERE id = ?1";

    @PersistenceContext
    private EntityManager em;

    /** A source by name, and whether it allows others to publish. */
    record Source(String name, boolean republish) {}

    Source find(UUID id) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, id))
                .map(row -> new Source((String) row[0], (Boolean) row[1]))
                .orElseThrow();
    }

    /** What must not be published does not go into a document that is. */
    boolean mayTakeOver(UUID keep, UUID absorb) {
        return keep.equals(absorb) || !find(keep).republish() || find(absorb).republish();
    }
}

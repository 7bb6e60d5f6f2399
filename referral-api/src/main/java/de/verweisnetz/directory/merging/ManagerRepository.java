package de.verweisnetz.directory.merging;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Reads and changes who answers for the organisations that are merged. */
@ApplicationScoped
public class ManagerRepository {
    private static final String FIND =
            """
            SELECT organization_id, participant_id, edits FROM directory.managed_organization
             WHERE organization_id IN (?1, ?2) ORDER BY organization_id""";
    private static final String DELETE = "DELETE FROM directory.managed_organization WHERE organization_id IN (?1, ?2)";
    private static final String INSERT =
            """
            INSERT INTO directory.managed_organization (organization_id, participant_id, edits) VALUES (?1, ?2, ?3)""";

    @PersistenceContext
    private EntityManager em;

    List<Manager> find(UUID one, UUID other) {
        var query = em.createNativeQuery(FIND).setParameter(1, one).setParameter(2, other);
        return Rows.all(query).stream()
                .map(row -> new Manager((UUID) row[0], (UUID) row[1], (String) row[2]))
                .toList();
    }

    /** Of the two organisations exactly these are managed from now on. */
    void replace(UUID one, UUID other, List<Manager> managers) {
        em.createNativeQuery(DELETE).setParameter(1, one).setParameter(2, other).executeUpdate();
        for (var manager : managers) {
            em.createNativeQuery(INSERT)
                    .setParameter(1, manager.organization())
                    .setParameter(2, manager.participant())
                    .setParameter(3, manager.edits())
                    .executeUpdate();
        }
    }
}

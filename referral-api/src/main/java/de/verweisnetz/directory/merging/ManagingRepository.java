package de.verweisnetz.directory.merging;

import de.verweisnetz.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Reads and changes who answers for the organisations that are merged. */
@ApplicationScoped
public class ManagingRepository {
    private static final String FIND =
            """
            SELECT coalesce(jsonb_agg(to_jsonb(m) ORDER BY m.organization_id), '[]')::text
              FROM directory.managed_organization m WHERE m.organization_id IN (?1, ?2)""";
    private static final String DELETE = "DELETE FROM directory.managed_organization WHERE organization_id IN (?1, ?2)";
    private static final String INSERT =
            """
            INSERT INTO directory.managed_organization
            SELECT * FROM jsonb_populate_recordset(CAST(NULL AS directory.managed_organization), CAST(?1 AS jsonb))""";

    @PersistenceContext
    private EntityManager em;

    List<Managing> find(UUID one, UUID other) {
        var rows = (String) em.createNativeQuery(FIND)
                .setParameter(1, one)
                .setParameter(2, other)
                .getSingleResult();
        return List.of(Json.read(rows, Managing[].class));
    }

    /** Of the two organisations exactly these are managed from now on. */
    void replace(UUID one, UUID other, List<Managing> managers) {
        em.createNativeQuery(DELETE).setParameter(1, one).setParameter(2, other).executeUpdate();
        em.createNativeQuery(INSERT).setParameter(1, Json.write(managers)).executeUpdate();
    }
}

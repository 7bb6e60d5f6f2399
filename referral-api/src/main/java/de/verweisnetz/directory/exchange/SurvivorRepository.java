package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.exchange.Survivors.Absorbed;
import de.verweisnetz.directory.exchange.Survivors.Survivor;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Looks up which of many ids were merged away. */
@ApplicationScoped
public class SurvivorRepository {
    // What must not be published does not go into a document that is.
    private static final String FIND =
            """
            SELECT r.kind, r.id, t.id, coalesce(theirs.republish, false) AND NOT own.republish
              FROM directory.import i
              JOIN directory.source own ON own.id = i.source_id
              JOIN directory.redirect r ON r.id = ANY (CAST(?2 AS uuid[]))
             CROSS JOIN LATERAL (SELECT directory.survivor(r.kind, r.id) AS id) t
              LEFT JOIN directory.document d ON d.kind = r.kind AND d.id = t.id
              LEFT JOIN directory.source theirs ON theirs.id = d.source_id
             WHERE i.id = ?1 AND t.id <> r.id""";

    @PersistenceContext
    private EntityManager em;

    Survivors of(UUID importId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return new Survivors(Map.of());
        }
        var survivors = new HashMap<Absorbed, Survivor>();
        var texts = ids.stream().map(UUID::toString).toList();
        for (var row : Rows.all(
                em.createNativeQuery(FIND).setParameter(1, importId).setParameter(2, StagingRepository.texts(texts)))) {
            survivors.put(new Absorbed((String) row[0], (UUID) row[1]), new Survivor((UUID) row[2], (Boolean) row[3]));
        }
        return new Survivors(survivors);
    }
}

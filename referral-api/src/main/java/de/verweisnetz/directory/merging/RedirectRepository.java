package de.verweisnetz.directory.merging;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps where the ids of absorbed documents lead. */
@ApplicationScoped
public class RedirectRepository {
    private static final String RESOLVE = "SELECT directory.survivor(?1, ?2)";
    private static final String RESOLVE_ALL =
            """
            SELECT a.id, directory.survivor(?1, a.id) FROM unnest(CAST(?2 AS uuid[])) AS a (id)
             WHERE directory.survivor(?1, a.id) <> a.id""";
    // The survivor is there, the absorbed document is not: what leads to the latter leads to the former, and no chain
    // can
    // come back to where it began. A redirect of the survivor itself is from a time before it was there again.
    private static final String FORGET_OWN = "DELETE FROM directory.redirect WHERE kind = ?1 AND id = ?2";
    private static final String SHORTEN = "UPDATE directory.redirect SET target = ?3 WHERE kind = ?1 AND target = ?2";
    private static final String ADD =
            """
            INSERT INTO directory.redirect (kind, id, absorber, target, merge_id) VALUES (?1, ?2, ?3, ?3, ?4)
            ON CONFLICT (kind, id) DO UPDATE
               SET absorber = excluded.absorber, target = excluded.target, merge_id = excluded.merge_id""";
    // Everything that came to the survivor by way of the document that is there again leads to that again.
    private static final String LENGTHEN =
            """
            WITH RECURSIVE behind AS (
              SELECT id FROM directory.redirect WHERE kind = ?1 AND absorber = ?2
               UNION
              SELECT r.id FROM directory.redirect r JOIN behind b ON r.kind = ?1 AND r.absorber = b.id
            )
            UPDATE directory.redirect r SET target = ?2 FROM behind b
             WHERE r.kind = ?1 AND r.id = b.id AND r.id <> ?2""";

    private static final String LEADING_TO =
            """
            SELECT r.id FROM directory.redirect r
             WHERE r.kind = ?1 AND r.target = ?2 AND directory.survivor(r.kind, r.id) = r.target ORDER BY r.id""";

    @PersistenceContext
    private EntityManager em;

    public UUID resolve(EntityKind kind, UUID id) {
        return (UUID) em.createNativeQuery(RESOLVE)
                .setParameter(1, kind.singular())
                .setParameter(2, id)
                .getSingleResult();
    }

    public Map<UUID, UUID> resolve(EntityKind kind, Collection<UUID> ids) {
        var array = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        var survivors = new HashMap<UUID, UUID>();
        Rows.all(em.createNativeQuery(RESOLVE_ALL)
                        .setParameter(1, kind.singular())
                        .setParameter(2, array))
                .forEach(row -> survivors.put((UUID) row[0], (UUID) row[1]));
        return survivors;
    }

    /** What was absorbed by a document, and is not there again by itself. */
    @SuppressWarnings("unchecked")
    List<UUID> leadingTo(EntityKind kind, UUID survivor) {
        return em.createNativeQuery(LEADING_TO)
                .setParameter(1, kind.singular())
                .setParameter(2, survivor)
                .getResultList();
    }

    void add(EntityKind kind, UUID absorbed, UUID survivor, UUID merge) {
        run(FORGET_OWN, kind, survivor);
        em.createNativeQuery(SHORTEN)
                .setParameter(1, kind.singular())
                .setParameter(2, absorbed)
                .setParameter(3, survivor)
                .executeUpdate();
        em.createNativeQuery(ADD)
                .setParameter(1, kind.singular())
                .setParameter(2, absorbed)
                .setParameter(3, survivor)
                .setParameter(4, merge)
                .executeUpdate();
    }

    void remove(EntityKind kind, UUID absorbed) {
        run(FORGET_OWN, kind, absorbed);
        run(LENGTHEN, kind, absorbed);
    }

    private void run(String sql, EntityKind kind, UUID id) {
        em.createNativeQuery(sql)
                .setParameter(1, kind.singular())
                .setParameter(2, id)
                .executeUpdate();
    }
}

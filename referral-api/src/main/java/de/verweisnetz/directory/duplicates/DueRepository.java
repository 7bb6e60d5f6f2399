package de.verweisnetz.directory.duplicates;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.DocumentListener;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Documents that are to be compared, told by whoever changes them. */
@ApplicationScoped
public class DueRepository implements DocumentListener {
    private static final Set<EntityKind> COMPARED = EnumSet.of(
            EntityKind.ORGANIZATION, EntityKind.LOCATION, EntityKind.SERVICE, EntityKind.SERVICE_AT_LOCATION);
    private static final String KEYS = "SELECT * FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid)";
    private static final String ADD =
            "INSERT INTO directory.duplicate_due (kind, id) SELECT kind, id FROM (%s) k".formatted(KEYS);
    // Half of them the latest: what somebody has just edited does not wait until a large import is through.
    private static final String TAKE =
            """
            WITH latest AS (SELECT position FROM directory.duplicate_due ORDER BY position DESC LIMIT ?1 FOR UPDATE SKIP LOCKED),
                 longest AS (SELECT position FROM directory.duplicate_due ORDER BY position LIMIT ?1 FOR UPDATE SKIP LOCKED)
            DELETE FROM directory.duplicate_due d
             USING (SELECT position FROM latest UNION SELECT position FROM longest) t
             WHERE d.position = t.position
            RETURNING d.kind, d.id""";
    // What else is compared by these documents: an organisation by its places, a service by where it is offered. The
    // keys
    // still know the documents as they were, the documents what they are now.
    private static final String ADD_DEPENDENTS =
            """
            WITH changed AS MATERIALIZED (%s)
            INSERT INTO directory.duplicate_due (kind, id)
            SELECT 'organization', CAST(k.value AS uuid) FROM changed c
              JOIN directory.duplicate_key k ON k.kind = c.kind AND k.id = c.id AND k.field = 'ORGANIZATION'
             WHERE c.kind = 'location'
             UNION
            SELECT 'organization', d.organization_id FROM changed c
              JOIN directory.document d ON d.kind = c.kind AND d.id = c.id AND d.organization_id IS NOT NULL
             WHERE c.kind = 'location'
             UNION
            SELECT 'service', o.service_id FROM changed c
              JOIN directory.document o ON o.location_id = c.id AND o.kind = 'service_at_location'
             WHERE c.kind = 'location' AND o.service_id IS NOT NULL
             UNION
            SELECT 'service', o.service_id FROM changed c
              JOIN directory.document o ON o.kind = c.kind AND o.id = c.id
             WHERE c.kind = 'service_at_location' AND o.service_id IS NOT NULL
             UNION
            SELECT 'service', CAST(split_part(k.value, ' ', 1) AS uuid) FROM changed c
              JOIN directory.duplicate_key k ON k.kind = c.kind AND k.id = c.id AND k.field = 'OFFER'
             WHERE c.kind = 'service_at_location'"""
                    .formatted(KEYS);

    @PersistenceContext
    private EntityManager em;

    @Override
    public void changed(Collection<DocumentKey> documents) {
        var compared = documents.stream()
                .filter(document -> COMPARED.contains(document.kind()))
                .toList();
        if (!compared.isEmpty()) {
            em.createNativeQuery(ADD).setParameter(1, json(compared)).executeUpdate();
        }
    }

    /**
     * Some of those that were added last and some that have waited longest, which are then no longer due; a change that comes later makes them due again. Waits for a merge under
     * way, so that its pair is not found anew in between, and for a place that is becoming secret.
     */
    Set<DocumentKey> take(int most) {
        em.createNativeQuery(MergedPairRepository.LOCK_SHARED).getSingleResult();
        em.createNativeQuery(HiddenPlaceRepository.LOCK_SHARED).getSingleResult();
        var taken = new TreeSet<DocumentKey>();
        for (var row : Rows.all(em.createNativeQuery(TAKE).setParameter(1, most / 2))) {
            taken.add(new DocumentKey(EntityKind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)), (UUID) row[1]));
        }
        return taken;
    }

    /** To be called before the new keys of these documents are stored. */
    void addDependents(Collection<DocumentKey> changed) {
        em.createNativeQuery(ADD_DEPENDENTS).setParameter(1, json(changed)).executeUpdate();
    }

    static String json(Collection<DocumentKey> documents) {
        List<Map<String, Object>> rows = documents.stream()
                .map(key -> Map.<String, Object>of("kind", key.kind().singular(), "id", key.id()))
                .toList();
        return Json.write(rows);
    }
}

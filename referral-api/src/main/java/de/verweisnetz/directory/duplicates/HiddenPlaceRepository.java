package de.verweisnetz.directory.duplicates;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.PlaceBecameSecret;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Takes the address of a place that becomes secret out of everything that is compared, at once.
 *
 * <p>A digest is no protection: whoever tries all addresses of a town finds the one it was made of.
 */
@ApplicationScoped
public class HiddenPlaceRepository {
    /** A comparison under way read the place while it was open: it has to end first, or to begin afterwards. */
    static final String LOCK_SHARED =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('directory.duplicates', 0)) IS NULL";

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('directory.duplicates', 0)) IS NULL";
    // Whatever is compared by the address, of that place or of another one in the same house, and what belongs to the
    // place. What still has an open address is read anew and gets it back.
    private static final String COMPARED_BY_IT =
            """
            SELECT 'location' AS kind, CAST(?1 AS uuid) AS id
             UNION
            SELECT o.kind, o.id FROM directory.duplicate_key k
              JOIN directory.duplicate_key o ON o.value = k.value
               AND (o.kind, o.field) IN (('location', 'ADDRESS'), ('organization', 'ADDRESS'), ('service', 'PLACE'))
             WHERE k.kind = 'location' AND k.id = ?1 AND k.field = 'ADDRESS'
             UNION
            SELECT 'organization', CAST(k.value AS uuid) FROM directory.duplicate_key k
             WHERE k.kind = 'location' AND k.id = ?1 AND k.field = 'ORGANIZATION'
             UNION
            SELECT 'organization', d.organization_id FROM directory.document d
             WHERE d.kind = 'location' AND d.id = ?1 AND d.organization_id IS NOT NULL
             UNION
            SELECT 'service', d.service_id FROM directory.document d
             WHERE d.kind = 'service_at_location' AND d.location_id = ?1 AND d.service_id IS NOT NULL""";
    private static final String NAMED =
            "(SELECT * FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid))";
    private static final String FORGET_KEYS =
            """
            DELETE FROM directory.duplicate_key k USING %s n
             WHERE k.kind = n.kind AND k.id = n.id AND k.field IN ('ADDRESS', 'PLACE', 'NAME_AND_PLACE')"""
                    .formatted(NAMED);
    private static final String FORGET_SUBJECTS =
            "DELETE FROM directory.duplicate_subject s USING %s n WHERE s.kind = n.kind AND s.id = n.id"
                    .formatted(NAMED);
    // The hash of everything that was compared would let the address be guessed as well.
    private static final String FORGET_REASONS =
            """
            UPDATE directory.duplicate_candidate c
               SET first_hash = '', second_hash = '', reasons = k.reasons, score = k.score
              FROM (SELECT x.id, coalesce(jsonb_agg(r.reason ORDER BY r.place) FILTER (WHERE r.kept), '[]') AS reasons,
                           greatest(0, least(100, coalesce(sum((r.reason ->> 'points')::integer) FILTER (WHERE r.kept), 0))) AS score
                      FROM directory.duplicate_candidate x
                      LEFT JOIN LATERAL (
                           SELECT e.reason, e.place,
                                  e.reason ->> 'code' NOT IN ('SAME_ADDRESS', 'OTHER_ADDRESS', 'SAME_PLACE', 'OTHER_PLACE') AS kept
                             FROM jsonb_array_elements(x.reasons) WITH ORDINALITY AS e (reason, place)) r ON true
                     WHERE EXISTS (SELECT FROM %s n WHERE n.kind = x.kind AND n.id IN (x.first_id, x.second_id))
                     GROUP BY x.id) k
             WHERE c.id = k.id"""
                    .formatted(NAMED);

    private static final String FORGET_WORDS =
            """
            UPDATE directory.duplicate_candidate c SET dismissal_reason = NULL
             WHERE c.dismissal_reason IS NOT NULL AND (
                   c.kind = 'location' AND ?1 IN (c.first_id, c.second_id)
                OR EXISTS (SELECT FROM directory.document o LEFT JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
                            WHERE o.kind = 'service_at_location' AND o.location_id = ?1
                              AND CASE c.kind WHEN 'service_at_location' THEN o.id WHEN 'service' THEN o.service_id
                                              WHEN 'organization' THEN s.organization_id END IN (c.first_id, c.second_id)))""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DueRepository due;

    void forget(@Observes PlaceBecameSecret place) {
        em.createNativeQuery(LOCK).getSingleResult();
        var compared = comparedBy(place.location());
        var named = DueRepository.json(compared);
        for (var sql : List.of(FORGET_KEYS, FORGET_SUBJECTS, FORGET_REASONS)) {
            em.createNativeQuery(sql).setParameter(1, named).executeUpdate();
        }
        em.createNativeQuery(FORGET_WORDS).setParameter(1, place.location()).executeUpdate();
        due.changed(compared);
    }

    private List<DocumentKey> comparedBy(UUID place) {
        return Rows.all(em.createNativeQuery(COMPARED_BY_IT).setParameter(1, place)).stream()
                .map(row ->
                        new DocumentKey(EntityKind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)), (UUID) row[1]))
                .toList();
    }
}

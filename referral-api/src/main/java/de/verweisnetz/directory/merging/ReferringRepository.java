package de.verweisnetz.directory.merging;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Finds the documents that refer to one. */
@ApplicationScoped
public class ReferringRepository {
    // A child that is nested in a neighbour may refer to the document too, a phone of the organisation to its place.
    private static final String NEIGHBOURS =
            """
            SELECT n.kind, n.id FROM directory.document a
             CROSS JOIN LATERAL (VALUES ('organization', a.organization_id), ('service', a.service_id),
                                        ('location', a.location_id)) AS v (kind, id)
              JOIN directory.document n ON n.kind = v.kind AND n.id = v.id
             WHERE a.kind = ?2 AND a.id = ?1 AND strpos(n.body::text, CAST(?1 AS text)) > 0""";
    private static final String TO_ORGANIZATION =
            """
            SELECT kind, id FROM directory.document WHERE organization_id = ?1
             UNION
            SELECT kind, id FROM directory.document
             WHERE kind = 'organization' AND body ->> 'parent_organization_id' = CAST(?1 AS text)
             UNION
            """
                    + NEIGHBOURS;
    private static final String TO_SERVICE =
            "SELECT kind, id FROM directory.document WHERE service_id = ?1 UNION " + NEIGHBOURS;
    private static final String TO_LOCATION =
            "SELECT kind, id FROM directory.document WHERE location_id = ?1 UNION " + NEIGHBOURS;

    // A cycle that is there already ends the walk: UNION adds nothing twice.
    private static final String LINE =
            """
            WITH RECURSIVE line AS (
              SELECT CAST(?1 AS uuid) AS id
               UNION
              SELECT CAST(d.body ->> 'parent_organization_id' AS uuid) FROM line l
                JOIN directory.document d ON d.kind = 'organization' AND d.id = l.id
            )
            SELECT EXISTS (SELECT FROM line WHERE id IN (?2, ?3))""";

    @PersistenceContext
    private EntityManager em;

    /** In the order in which documents are locked. */
    List<DocumentKey> to(DocumentKey document) {
        var query = em.createNativeQuery(sql(document.kind()))
                .setParameter(1, document.id())
                .setParameter(2, document.kind().singular());
        return Rows.all(query).stream()
                .map(MergeRepository::key)
                .filter(key -> !key.equals(document))
                .sorted()
                .toList();
    }

    /** Whether following the parents of an organisation leads to one of two others. */
    boolean descends(String organization, UUID one, UUID other) {
        return (Boolean) em.createNativeQuery(LINE)
                .setParameter(1, organization)
                .setParameter(2, one)
                .setParameter(3, other)
                .getSingleResult();
    }

    private static String sql(EntityKind kind) {
        return switch (kind) {
            case ORGANIZATION -> TO_ORGANIZATION;
            case SERVICE -> TO_SERVICE;
            case LOCATION -> TO_LOCATION;
            default -> NEIGHBOURS;
        };
    }
}

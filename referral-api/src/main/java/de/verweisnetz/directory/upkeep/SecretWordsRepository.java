package de.verweisnetz.directory.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Takes plain words and patches about a place and its offers out of everything that upkeep keeps. */
@ApplicationScoped
class SecretWordsRepository {
    private static final String ABOUT =
            """
            WITH about AS (
              SELECT 'location' AS kind, CAST(?1 AS uuid) AS id
               UNION
              SELECT 'service_at_location', o.id FROM directory.document o
               WHERE o.kind = 'service_at_location' AND o.location_id = CAST(?1 AS uuid)
               UNION
              SELECT 'service', o.service_id FROM directory.document o
               WHERE o.kind = 'service_at_location' AND o.location_id = CAST(?1 AS uuid)
               UNION
              SELECT 'organization', s.organization_id
                FROM directory.document o JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
               WHERE o.kind = 'service_at_location' AND o.location_id = CAST(?1 AS uuid)
            )
            """;
    private static final List<String> FORGET = List.of(
            """
            UPDATE directory.edit_suggestion s
               SET remark = CASE action WHEN 'REMARK' THEN '' END, reason = NULL,
                   patch = CASE WHEN a.kind = 'location' AND action = 'PATCH' THEN CAST('{}' AS jsonb) ELSE patch END
              FROM about a WHERE a.kind = s.kind AND a.id = s.document_id""",
            "UPDATE directory.offer_report r SET remark = NULL FROM about a WHERE a.id = r.offer_id",
            "UPDATE directory.check_result c SET note = NULL FROM about a WHERE a.id = c.offer_id",
            """
            UPDATE directory.document_version v SET reason = NULL
              FROM about a WHERE a.kind = v.kind AND a.id = v.id AND v.reason IS NOT NULL""");

    @PersistenceContext
    private EntityManager em;

    void forget(UUID location) {
        for (var statement : FORGET) {
            em.createNativeQuery(ABOUT + statement)
                    .setParameter(1, location.toString())
                    .executeUpdate();
        }
    }
}

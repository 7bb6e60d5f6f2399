package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Documents that rules have to look at beside the record that they judge. */
@ApplicationScoped
public class ContextRepository {
    private static final String AS_IMPORTED =
            """
            SELECT DISTINCT ON (id) body::text FROM (
              SELECT id, body, 1 AS choice FROM directory.staged_record
               WHERE import_id = ?1 AND kind = ?2 AND id = ANY (CAST(?3 AS uuid[])) AND body IS NOT NULL
                 AND state <> 'QUARANTINED' AND named IS NULL
              UNION ALL
              SELECT id, body, 2 FROM directory.document WHERE kind = ?2 AND id = ANY (CAST(?3 AS uuid[]))) b
             ORDER BY id, choice""";
    private static final String LEFT_ALONE =
            """
            SELECT d.body::text FROM directory.document d
             WHERE d.kind = ?2 AND %s
               AND NOT EXISTS (SELECT FROM directory.staged_record s
                                WHERE s.import_id = ?1 AND s.kind = d.kind AND s.id = d.id AND s.named IS NULL)
             ORDER BY d.id LIMIT 5000""";
    private static final String OFFERS_OF = LEFT_ALONE.formatted(
            """
                    d.service_id = ANY (CAST(?3 AS uuid[]))
                       AND d.body -> 'verweisnetz' -> 'accepts_referrals' -> 0 IS NOT NULL""");
    private static final String SERVICES_OF = LEFT_ALONE.formatted("d.organization_id = ANY (CAST(?3 AS uuid[]))");

    @PersistenceContext
    private EntityManager em;

    /** The documents with these ids, as the import has them, else as the directory has them. */
    List<ObjectNode> asImported(UUID id, EntityKind kind, Collection<String> ids) {
        return read(AS_IMPORTED, id, kind, ids);
    }

    /** Offers of these services that take referrals and are not part of the import. */
    List<ObjectNode> offersOf(UUID id, Collection<String> services) {
        return read(OFFERS_OF, id, EntityKind.SERVICE_AT_LOCATION, services);
    }

    /** Services of these organisations that are not part of the import. */
    List<ObjectNode> servicesOf(UUID id, Collection<String> organizations) {
        return read(SERVICES_OF, id, EntityKind.SERVICE, organizations);
    }

    @SuppressWarnings("unchecked")
    private List<ObjectNode> read(String sql, UUID id, EntityKind kind, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> bodies = em.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, kind.singular())
                .setParameter(3, StagingRepository.texts(ids))
                .getResultList();
        return bodies.stream().map(DocumentJson::read).toList();
    }
}

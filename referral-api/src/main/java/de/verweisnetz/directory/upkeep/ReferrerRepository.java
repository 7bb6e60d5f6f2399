package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.document.DocumentKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds the documents that refer to another. */
@ApplicationScoped
class ReferrerRepository {
    private static final String OF_ORGANIZATION =
            """
            SELECT DISTINCT kind FROM directory.document
             WHERE organization_id = ?1 AND kind IN ('program', 'service', 'location') ORDER BY kind""";
    private static final String OF_SERVICE =
            "SELECT DISTINCT kind FROM directory.document WHERE service_id = ?1 AND kind = 'service_at_location'";
    private static final String OF_LOCATION =
            "SELECT DISTINCT kind FROM directory.document WHERE location_id = ?1 AND kind = 'service_at_location'";
    private static final String OF_PROGRAM =
            """
            SELECT DISTINCT kind FROM directory.document
             WHERE kind = 'service' AND body @> jsonb_build_object('program_id', CAST(?1 AS text))""";
    private static final String OF_TERM =
            """
            SELECT DISTINCT kind FROM directory.document
             WHERE kind = 'taxonomy_term' AND CAST(?1 AS text) IN (body ->> 'taxonomy_id', body ->> 'parent_id')""";

    @PersistenceContext
    private EntityManager em;

    /** Their kinds as HSDS writes them; empty when the document can go. */
    @SuppressWarnings("unchecked")
    List<String> of(DocumentKey key) {
        var sql =
                switch (key.kind()) {
                    case ORGANIZATION -> OF_ORGANIZATION;
                    case SERVICE -> OF_SERVICE;
                    case LOCATION -> OF_LOCATION;
                    case PROGRAM -> OF_PROGRAM;
                    case TAXONOMY, TAXONOMY_TERM -> OF_TERM;
                    case SERVICE_AT_LOCATION, META_TABLE_DESCRIPTION -> "";
                };
        if (sql.isEmpty()) {
            return List.of();
        }
        var text = sql.contains("AS text");
        return em.createNativeQuery(sql)
                .setParameter(1, text ? key.id().toString() : key.id())
                .getResultList();
    }
}

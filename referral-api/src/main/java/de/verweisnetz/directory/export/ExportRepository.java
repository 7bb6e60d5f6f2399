package de.verweisnetz.directory.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a page at a time what its source lets be published; each page in a transaction of its own. */
@ApplicationScoped
class ExportRepository {
    // Whoever forbids to publish a service forbids it for its offers too.
    private static final String OFFERS =
            """
            SELECT v.id, g.id, s.id, l.id,
                   CASE WHEN s.body ->> 'program_id' ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
                        THEN CAST(s.body ->> 'program_id' AS uuid) END,
                   v.version, v.facts::text
              FROM directory.offer_search v
              JOIN directory.document o ON o.kind = 'service_at_location' AND o.id = v.id
              JOIN directory.source po ON po.id = o.source_id AND po.republish
              JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
              JOIN directory.source ps ON ps.id = s.source_id AND ps.republish
              JOIN directory.document g ON g.kind = 'organization' AND g.id = s.organization_id
              JOIN directory.source pg ON pg.id = g.source_id AND pg.republish
              JOIN directory.document l ON l.kind = 'location' AND l.id = o.location_id
              JOIN directory.source pl ON pl.id = l.source_id AND pl.republish
             WHERE v.id = ANY (CAST(?1 AS uuid[]))
             ORDER BY v.id""";
    private static final String PUBLISHED =
            """
            SELECT d.id, d.body::text
              FROM directory.document d JOIN directory.source f ON f.id = d.source_id AND f.republish
             WHERE d.kind = ?1 AND\s""";
    private static final String BY_ID = PUBLISHED + "d.id = ANY (CAST(?2 AS uuid[])) ORDER BY d.id";
    private static final String BEHIND = PUBLISHED + "d.id > ?2 ORDER BY d.id";

    @PersistenceContext
    private EntityManager em;

    @Transactional
    List<ExportedOffer> offers(Collection<UUID> ids) {
        return Rows.all(em.createNativeQuery(OFFERS).setParameter(1, array(ids))).stream()
                .map(row -> new ExportedOffer(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        ((Number) row[5]).longValue(),
                        Json.read((String) row[6], OfferFacts.class)))
                .toList();
    }

    @Transactional
    List<ObjectNode> documents(EntityKind kind, Collection<UUID> ids) {
        var query = em.createNativeQuery(BY_ID).setParameter(1, kind.singular()).setParameter(2, array(ids));
        return read(query).stream().map(Document::body).toList();
    }

    /** The next so many documents of a kind. */
    @Transactional
    List<Document> documents(EntityKind kind, UUID after, int limit) {
        return read(em.createNativeQuery(BEHIND)
                .setParameter(1, kind.singular())
                .setParameter(2, after)
                .setMaxResults(limit));
    }

    /** A document with the key that the next page begins behind. */
    record Document(UUID id, ObjectNode body) {}

    private static List<Document> read(Query query) {
        return Rows.all(query).stream()
                .map(row -> new Document((UUID) row[0], Json.read((String) row[1], ObjectNode.class)))
                .toList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

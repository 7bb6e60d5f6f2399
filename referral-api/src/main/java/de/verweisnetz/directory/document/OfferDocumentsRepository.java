package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the documents of offers together. */
@ApplicationScoped
public class OfferDocumentsRepository {
    // Each way from a document to its offers has an index; one condition over all four would read the whole table.
    private static final String TOUCHED =
            """
            WITH changed AS MATERIALIZED (SELECT unnest(CAST(?1 AS uuid[])) AS id)
            SELECT o.id FROM changed c JOIN directory.document o ON o.kind = 'service_at_location' AND o.id = c.id
             UNION
            SELECT o.id FROM changed c JOIN directory.document o ON o.service_id = c.id WHERE o.kind = 'service_at_location'
             UNION
            SELECT o.id FROM changed c JOIN directory.document o ON o.location_id = c.id WHERE o.kind = 'service_at_location'
             UNION
            SELECT o.id FROM changed c
              JOIN directory.document s ON s.organization_id = c.id AND s.kind = 'service'
              JOIN directory.document o ON o.service_id = s.id AND o.kind = 'service_at_location'""";
    private static final String DOCUMENTS =
            """
            SELECT o.id, o.body::text, s.body::text, l.body::text, g.body::text
              FROM directory.document o
              LEFT JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
              LEFT JOIN directory.document l ON l.kind = 'location' AND l.id = o.location_id
              LEFT JOIN directory.document g ON g.kind = 'organization' AND g.id = s.organization_id
             WHERE o.kind = 'service_at_location' AND o.id = ANY (CAST(?1 AS uuid[]))
             ORDER BY o.id""";

    @PersistenceContext
    private EntityManager em;

    /** Offers that are whole, and those that lack a document. */
    record Assembled(List<OfferDocuments> whole, List<UUID> broken) {}

    /** The offers that one of these documents is part of. */
    @SuppressWarnings("unchecked")
    List<UUID> touched(Collection<UUID> documents) {
        return em.createNativeQuery(TOUCHED).setParameter(1, array(documents)).getResultList();
    }

    Assembled assemble(Collection<UUID> offers) {
        var assembled = new Assembled(new ArrayList<>(), new ArrayList<>());
        for (var row : Rows.all(em.createNativeQuery(DOCUMENTS).setParameter(1, array(offers)))) {
            var service = tree(row[2]);
            var location = tree(row[3]);
            var organization = tree(row[4]);
            if (service == null || location == null || organization == null) {
                assembled.broken().add((UUID) row[0]);
            } else {
                assembled.whole().add(new OfferDocuments(DocumentJson.read(row[1]), service, location, organization));
            }
        }
        return assembled;
    }

    private static @Nullable ObjectNode tree(@Nullable Object column) {
        return column == null ? null : DocumentJson.read(column);
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

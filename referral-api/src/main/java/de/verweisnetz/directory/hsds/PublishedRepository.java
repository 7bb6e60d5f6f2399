package de.verweisnetz.directory.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.PublicView;
import de.verweisnetz.directory.ServiceQuery;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads services with what belongs to them; every document must come from a source that lets it be published. */
@ApplicationScoped
public class PublishedRepository {
    private static final String PUBLISHED =
            """
              FROM directory.document s
              JOIN directory.source f ON f.id = s.source_id AND f.republish
             WHERE s.kind = 'service'""";
    private static final String ORGANIZATION =
            """
            (SELECT g.body FROM directory.document g JOIN directory.source r ON r.id = g.source_id AND r.republish
              WHERE g.kind = 'organization' AND g.id = s.organization_id)""";
    private static final String LIST =
            "SELECT s.body::text, " + ORGANIZATION + "::text" + PUBLISHED + "%s ORDER BY s.id %s";
    private static final String COUNT = "SELECT count(*)" + PUBLISHED + "%s";
    // The whole service in one statement: each offer with its place, where both may be published.
    private static final String FIND = "SELECT s.body::text, " + ORGANIZATION
            + """
            ::text,
            (SELECT jsonb_agg(o.body || jsonb_build_object('location', l.body) ORDER BY o.id)::text
               FROM directory.document o
               JOIN directory.source p ON p.id = o.source_id AND p.republish
               JOIN directory.document l ON l.kind = 'location' AND l.id = o.location_id
               JOIN directory.source q ON q.id = l.source_id AND q.republish
              WHERE o.kind = 'service_at_location' AND o.service_id = s.id)"""
            + PUBLISHED + " AND s.id = ?1";
    private static final String TERM_CODE =
            """
            SELECT body ->> 'code' FROM directory.document WHERE kind = 'taxonomy_term' AND id = ?1""";

    @PersistenceContext
    private EntityManager em;

    public long count(ServiceQuery query) {
        var filter = filter(query);
        var count = filter.bind(em.createNativeQuery(COUNT.formatted(filter.condition())));
        return ((Number) count.getSingleResult()).longValue();
    }

    public List<ObjectNode> list(ServiceQuery query) {
        var filter = filter(query);
        var limits = filter.page(query.perPage(), (query.page() - 1L) * query.perPage());
        var page = filter.bind(em.createNativeQuery(LIST.formatted(filter.condition(), limits)));
        return Rows.all(page).stream()
                .map(row -> PublicView.of(service(oneToOne(tree(row[0])), row[1])))
                .toList();
    }

    public Optional<ObjectNode> find(UUID id) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, id)).map(row -> {
            var service = service(tree(row[0]), row[1]);
            if (row[2] != null) {
                service.set("service_at_locations", Json.read((String) row[2], ArrayNode.class));
            }
            return PublicView.of(service);
        });
    }

    private ServiceFilter filter(ServiceQuery query) {
        var term = Optional.ofNullable(query.taxonomyTermId())
                .flatMap(id -> Rows.value(em.createNativeQuery(TERM_CODE).setParameter(1, id)))
                .map(String.class::cast);
        return new ServiceFilter(query, term);
    }

    private static ObjectNode service(ObjectNode service, @Nullable Object organization) {
        if (organization != null) {
            service.set("organization", oneToOne(tree(organization)));
        }
        return service;
    }

    /** HSDS lists hold no nested lists. */
    private static ObjectNode oneToOne(ObjectNode document) {
        document.properties().removeIf(field -> field.getValue().isArray());
        return document;
    }

    private static ObjectNode tree(Object body) {
        try {
            return (ObjectNode) Json.MAPPER.readTree((String) body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored document is no JSON", e);
        }
    }
}

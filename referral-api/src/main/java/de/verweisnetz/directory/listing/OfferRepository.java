package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.OfferName;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads offers by id; of one that was absorbed by another the id answers with the survivor. */
@ApplicationScoped
public class OfferRepository {
    private static final String FIND =
            """
            SELECT o.version, o.facts::text, o.land, o.listed, m.participant_id, coalesce(m.answer_mode, 'NONE')
              FROM directory.offer_search o
              LEFT JOIN directory.managed_organization m ON m.organization_id = o.organization_id
             WHERE o.id = directory.survivor('service_at_location', ?1)""";
    private static final String NAMES =
            """
            SELECT a.id, o.facts ->> 'name', o.organization_id, o.facts -> 'organization' ->> 'name'
              FROM unnest(CAST(?1 AS uuid[])) AS a (id)
              JOIN directory.offer_search o ON o.id = directory.survivor('service_at_location', a.id)""";

    private static final String LAW =
            """
            SELECT d.body -> 'verweisnetz' ->> 'law'
              FROM directory.offer_search o
              JOIN directory.document d ON d.kind = 'organization' AND d.id = o.organization_id
             WHERE o.id = directory.survivor('service_at_location', ?1) AND d.body -> 'verweisnetz' ->> 'law' IS NOT NULL""";

    @PersistenceContext
    private EntityManager em;

    public Optional<OfferRow> find(OfferId id) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, id.value()))
                .map(row -> new OfferRow(
                        ((Number) row[0]).longValue(),
                        Json.read((String) row[1], OfferFacts.class),
                        (String) row[2],
                        (Boolean) row[3],
                        (UUID) row[4],
                        (String) row[5]));
    }

    /** Code of the data protection law that binds the offer's organisation, where the directory says it. */
    public Optional<String> law(OfferId id) {
        return Rows.value(em.createNativeQuery(LAW).setParameter(1, id.value())).map(String.class::cast);
    }

    public Map<OfferId, OfferName> names(Collection<OfferId> ids) {
        var names = new HashMap<OfferId, OfferName>();
        if (!ids.isEmpty()) {
            var array = ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
            for (var row : Rows.all(em.createNativeQuery(NAMES).setParameter(1, array))) {
                var id = new OfferId((UUID) row[0]);
                names.put(id, new OfferName(id, (String) row[1], (UUID) row[2], (String) row[3]));
            }
        }
        return names;
    }
}

package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the offers of the organisations that a participant keeps. */
@ApplicationScoped
class OwnOfferRepository {
    private static final String OWN =
            """
              FROM directory.managed_organization m
              JOIN directory.offer_search o ON o.organization_id = m.organization_id
             WHERE m.participant_id = ?1 AND o.listed""";
    private static final String LIST = """
            SELECT o.version, o.facts::text, m.edits"""
            + OWN
            + " AND (o.facts ->> 'name', o.id) > (?2, ?3) ORDER BY o.facts ->> 'name', o.id LIMIT ?4";
    private static final String COUNT = "SELECT count(*), 0 FROM (SELECT" + OWN + " LIMIT ?2) found";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Freshness freshness;

    /** By name, after a name and an id. */
    List<OwnOffer> list(UUID participant, String afterName, UUID afterId, int limit, Instant now) {
        var day = new OfferDay(now, freshness);
        var query = em.createNativeQuery(LIST)
                .setParameter(1, participant)
                .setParameter(2, afterName)
                .setParameter(3, afterId)
                .setParameter(4, limit);
        return Rows.all(query).stream()
                .map(row -> OwnOffer.of(
                        day.view(((Number) row[0]).longValue(), Json.read((String) row[1], OfferFacts.class), null),
                        EditMode.valueOf((String) row[2])))
                .toList();
    }

    int count(UUID participant, int cap) {
        var query = em.createNativeQuery(COUNT).setParameter(1, participant).setParameter(2, cap);
        return ((Number) Rows.first(query).orElseThrow()[0]).intValue();
    }
}

package de.verweisnetz.directory.search;

import de.verweisnetz.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes search rows. */
@ApplicationScoped
public class SearchRowRepository {
    // The version tells readers that what they saw has changed, so a row that is the same keeps it.
    static final String WRITE =
            """
            INSERT INTO directory.offer_search AS o
                   (id, version, organization_id, service_id, facts, level, words, facets, flags, areas, counted, location, land, listed, fallback,
                    verified_on, valid_until, closed_until, open_minutes, phone_minutes, spoken_minutes, light, light_since)
            SELECT id, 1, organization_id, service_id, facts, level, words::tsvector, facets::int[], flags, areas::int[],
                   counted::int[], location::point, land, listed, fallback, verified_on, valid_until, closed_until, open_minutes::int4multirange,
                   phone_minutes::int4multirange, spoken_minutes::int4multirange, light, light_since
              FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (id uuid, organization_id uuid, service_id uuid, facts jsonb,
                   level smallint, words text, facets text, flags int, areas text, counted text, location text, land text,
                   listed boolean, fallback boolean,
                   verified_on date, valid_until date, closed_until date, open_minutes text, phone_minutes text,
                   spoken_minutes text, light text, light_since date)
            ON CONFLICT (id) DO UPDATE
               SET version = o.version + (o.facts <> excluded.facts OR o.listed <> excluded.listed)::int,
                   organization_id = excluded.organization_id, service_id = excluded.service_id, facts = excluded.facts,
                   level = excluded.level, words = excluded.words, facets = excluded.facets, flags = excluded.flags,
                   areas = excluded.areas, counted = excluded.counted,
                   location = excluded.location, land = excluded.land, listed = excluded.listed,
                   fallback = excluded.fallback, verified_on = excluded.verified_on, valid_until = excluded.valid_until,
                   closed_until = excluded.closed_until, open_minutes = excluded.open_minutes, phone_minutes = excluded.phone_minutes,
                   spoken_minutes = excluded.spoken_minutes, light = excluded.light,
                   light_since = excluded.light_since, stale = false""";
    // Nothing finds it any more: its level goes with its listing.
    private static final String RETIRE =
            """
            UPDATE directory.offer_search SET listed = false, level = 0, facets = '{}', version = version + 1
             WHERE listed AND id = ANY (CAST(?1 AS uuid[]))""";

    private static final String STALE =
            """
            SELECT id FROM directory.offer_search WHERE stale ORDER BY id LIMIT ?1 FOR UPDATE SKIP LOCKED""";
    private static final String FRESH =
            """
            UPDATE directory.offer_search SET stale = false WHERE id = ANY (CAST(?1 AS uuid[]))""";

    @PersistenceContext
    private EntityManager em;

    void write(List<SearchRow> rows) {
        em.createNativeQuery(WRITE).setParameter(1, Json.write(rows)).executeUpdate();
    }

    void retire(Collection<UUID> offers) {
        em.createNativeQuery(RETIRE).setParameter(1, array(offers)).executeUpdate();
    }

    /** Some of the offers that were derived by an earlier version. */
    @SuppressWarnings("unchecked")
    List<UUID> stale(int limit) {
        return em.createNativeQuery(STALE).setParameter(1, limit).getResultList();
    }

    /** What could not be derived stays as it is: its documents are gone. */
    void fresh(Collection<UUID> offers) {
        em.createNativeQuery(FRESH).setParameter(1, array(offers)).executeUpdate();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

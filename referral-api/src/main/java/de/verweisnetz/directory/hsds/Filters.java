package de.verweisnetz.directory.hsds;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.HsdsQuery;
import de.verweisnetz.directory.search.Facets;
import de.verweisnetz.directory.search.Levels;
import de.verweisnetz.directory.search.TextQuery;
import de.verweisnetz.platform.persistence.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a query, each as SQL over the document {@code d}. */
final class Filters {
    private static final double METRES = 1000.0;
    private static final double KM_PER_DEGREE = 111.2;
    private static final String PUBLIC_PLACE = "o.facts -> 'address' ->> 'visibility' = 'PUBLIC'";
    // By the words of public offers, which search knows in all languages, or by what the document says of itself.
    private static final String WORDS =
            """
            AND d.%1$s IN (SELECT o.%2$s FROM directory.offer_search o
                             WHERE o.words @@ CAST(# AS tsquery) AND %5$s AND %4$s
                            UNION SELECT %3$s)""";
    private static final String OWN_WORDS =
            """
            x.id FROM directory.document x
             WHERE x.kind = '%s' AND directory.public_words(x.body) @@ plainto_tsquery('pg_catalog.german', #)""";
    private static final String CHANGED =
            """
            AND d.%s IN (
              SELECT f.id FROM directory.feed f WHERE f.kind = 'service' AND f.changed_at >= #
              UNION SELECT s.id FROM directory.feed f JOIN directory.document s ON s.kind = 'service' AND s.organization_id = f.id
                     WHERE f.kind = 'organization' AND f.changed_at >= #
              UNION SELECT s.id FROM directory.feed f
                      JOIN directory.document s ON s.kind = 'service' AND s.body ->> 'program_id' = f.id::text
                     WHERE f.kind = 'program' AND f.changed_at >= #
              UNION SELECT o.service_id FROM directory.feed f
                      JOIN directory.document o ON o.kind = 'service_at_location' AND o.location_id = f.id
                     WHERE f.kind = 'location' AND f.changed_at >= #
              UNION SELECT (SELECT CAST(v.body ->> 'service_id' AS uuid) FROM directory.document_version v
                             WHERE v.kind = f.kind AND v.id = f.id AND v.body IS NOT NULL ORDER BY v.version DESC LIMIT 1)
                      FROM directory.feed f WHERE f.kind = 'service_at_location' AND f.changed_at >= #)""";
    private static final String WITH_TERM = "directory.terms(%s.body) && CAST(# AS text[])";
    private static final String NEAR =
            """
            AND d.id IN (SELECT o.id FROM directory.offer_search o WHERE o.facets && CAST(# AS int[]) AND %2$s AND %1$s
                          UNION SELECT o.id FROM directory.offer_search o
                                 WHERE o.facts -> 'address' ->> 'postcode' = # AND %1$s
                                   AND coalesce(o.facts -> 'area', '[]') = '[]')"""
                    .formatted(PUBLIC_PLACE, Levels.any("o"));
    private static final String WITHIN =
            """
            AND d.id IN (SELECT o.id FROM directory.offer_search o
                           WHERE o.location <@ CAST(# AS box) AND directory.distance_km(o.location, #, #) <= # AND %s)"""
                    .formatted(PUBLIC_PLACE);
    private static final String SAYS =
            """
            AND position(directory.folded(#) IN directory.folded(concat_ws(' ', d.body ->> 'name', d.body ->> 'code',
                                                                           d.body ->> 'description'))) > 0""";

    private Filters() {}

    /**
     * @param terms that count as the asked one, and everything that counts as one of the asked taxonomy
     */
    static void apply(Selection selection, EntityKind kind, HsdsQuery query, TermRepository terms) {
        words(selection, kind, query.search());
        if (query.taxonomyTermId() != null) {
            withTerm(selection, kind, terms.below(query.taxonomyTermId()));
        }
        if (query.taxonomyId() != null) {
            if (kind == EntityKind.TAXONOMY_TERM) {
                selection.add(
                        "AND d.body ->> 'taxonomy_id' = #", query.taxonomyId().toString());
            } else {
                withTerm(selection, kind, terms.of(query.taxonomyId()));
            }
        }
        if (query.organizationId() != null) {
            organization(selection, kind, query.organizationId());
        }
        if (query.modifiedAfter() != null) {
            changed(selection, kind, query.modifiedAfter());
        }
        if (query.topOnly()) {
            selection.add("AND coalesce(d.body ->> 'parent_id', '') = ''");
        }
        if (query.parentId() != null) {
            selection.add("AND d.body ->> 'parent_id' = #", query.parentId().toString());
        }
        if (query.postcode() != null) {
            near(selection, query.postcode(), query.proximityMetres());
        }
    }

    private static void words(Selection selection, EntityKind kind, @Nullable String search) {
        if (search == null) {
            return;
        }
        switch (kind) {
            case SERVICE -> inDirectory(selection, search, "id", "service_id", OWN_WORDS.formatted("service"));
            case ORGANIZATION ->
                inDirectory(selection, search, "id", "organization_id", OWN_WORDS.formatted("organization"));
            case SERVICE_AT_LOCATION -> {
                var own =
                        "y.id FROM directory.document y WHERE y.kind = 'service_at_location' AND y.service_id IN (SELECT "
                                + OWN_WORDS.formatted("service") + ")";
                inDirectory(selection, search, "id", "id", own);
            }
            default -> {
                for (var word : search.strip().split("\\s+")) {
                    selection.add(SAYS, word);
                }
            }
        }
    }

    private static void inDirectory(Selection selection, String search, String id, String ofOffer, String own) {
        var asked = TextQuery.all(search);
        if (!asked.isEmpty()) {
            selection.add(WORDS.formatted(id, ofOffer, own, PUBLIC_PLACE, Levels.any("o")), asked, search);
        }
    }

    private static void withTerm(Selection selection, EntityKind kind, Collection<String> terms) {
        var array = TermRepository.array(terms);
        var own = WITH_TERM.formatted("d");
        var services = WITH_TERM.formatted("s");
        switch (kind) {
            case ORGANIZATION ->
                selection.add(
                        "AND (" + own + " OR d.id IN (SELECT s.organization_id FROM directory.document s"
                                + " JOIN directory.source q ON q.id = s.source_id AND q.republish"
                                + " WHERE s.kind = 'service' AND " + services + "))",
                        array,
                        array);
            case SERVICE_AT_LOCATION ->
                selection.add(
                        "AND (" + own
                                + " OR d.service_id IN (SELECT s.id FROM directory.document s WHERE s.kind = 'service' AND "
                                + services + "))",
                        array,
                        array);
            default -> selection.add("AND " + own, array);
        }
    }

    private static void organization(Selection selection, EntityKind kind, UUID id) {
        if (kind == EntityKind.SERVICE_AT_LOCATION) {
            selection.add(
                    "AND d.service_id IN (SELECT s.id FROM directory.document s WHERE s.kind = 'service' AND s.organization_id = #)",
                    id);
        } else {
            selection.add("AND d.organization_id = #", id);
        }
    }

    private static void changed(Selection selection, EntityKind kind, Instant since) {
        var at = Rows.time(since);
        selection.add(CHANGED.formatted(kind == EntityKind.SERVICE ? "id" : "service_id"), at, at, at, at, at);
    }

    private static void near(Selection selection, String postcode, @Nullable Integer metres) {
        var match = Places.load().find(postcode).orElseThrow();
        var place = match.place();
        // A postcode may reach into several Kreise.
        var responsible = match.kreise().stream()
                .flatMap(kreis -> Facets.covering(kreis).stream())
                .distinct()
                .toList();
        selection.add(NEAR, Facets.array(responsible), postcode);
        if (metres != null) {
            double km = metres / METRES;
            double north = km / KM_PER_DEGREE;
            // A degree of longitude is shortest at the northern edge.
            double east = north / Math.cos(Math.toRadians(Math.min(place.latitude() + north, 89)));
            var box = "(%s,%s),(%s,%s)"
                    .formatted(
                            place.longitude() + east,
                            place.latitude() + north,
                            place.longitude() - east,
                            place.latitude() - north);
            selection.add(WITHIN, box, place.latitude(), place.longitude(), km);
        }
    }
}

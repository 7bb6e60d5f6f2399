package de.verweisnetz.directory.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the one statement that answers a search: candidates, their order, one page, and how many there are.
 *
 * <p>At most {@value #CANDIDATES} candidates a branch are looked at, the best ones first: a common word or a wide facet
 * costs the same in a directory of a thousand offers and in one of a million.
 */
final class SearchStatement {
    static final int CANDIDATES = 1001;

    private static final String PAGE =
            """
            WITH hit AS MATERIALIZED (%s)
            SELECT page.*, o.version, o.facts::text, (SELECT count(*) FROM hit)
              FROM (SELECT * FROM (SELECT tier, key, hashtextextended(id::text, ?) AS tie, id, distance FROM hit) ordered
                     WHERE (tier, key, tie, id) > (?, ?, ?, ?::uuid)
                     ORDER BY tier, key, tie, id LIMIT ?) page
              JOIN directory.offer_search o USING (id)
             ORDER BY tier, key, tie, id""";
    private static final String EVERYWHERE =
            """
            SELECT id, 0 AS tier, %s AS key, NULL::float8 AS distance
              FROM directory.offer_search WHERE %s ORDER BY rank DESC, id LIMIT %d""";
    private static final String NEAR =
            """
            SELECT id, CASE WHEN covering THEN 0 ELSE 2 END AS tier, distance AS key, distance
              FROM (SELECT id, facets && ?::int[] AS covering, directory.distance_km(location, ?, ?) AS distance
                      FROM directory.offer_search
                     WHERE %s AND location <@ ?::box ORDER BY location <-> ?::point LIMIT %d) boxed
             WHERE distance <= ?""";
    // Who is responsible here and can be reached from afar, and places that nobody may know the distance to.
    private static final String FAR =
            """
            SELECT id, 1 AS tier, %s AS key, NULL::float8 AS distance
              FROM directory.offer_search
             WHERE %s AND facets && ?::int[] AND facets && ?::int[]
               AND (location IS NULL OR directory.distance_km(location, ?, ?) > ?)
             ORDER BY rank DESC, id LIMIT %d""";

    private final Criteria criteria;
    private final List<Object> parameters = new ArrayList<>();
    private final String sql;

    SearchStatement(Criteria criteria, long seed, Position after, int limit) {
        this.criteria = criteria;
        var vicinity = criteria.vicinity();
        var hits = vicinity == null ? everywhere() : "(" + near(vicinity) + ") UNION ALL (" + far(vicinity) + ")";
        this.sql = PAGE.formatted(hits);
        parameters.addAll(
                List.of(seed, after.tier(), after.key(), after.tie(), after.id().toString(), limit));
    }

    String sql() {
        return sql;
    }

    List<Object> parameters() {
        return parameters;
    }

    private String everywhere() {
        return EVERYWHERE.formatted(key(), filters(), CANDIDATES);
    }

    private String near(Vicinity vicinity) {
        var centre = vicinity.centre();
        parameters.addAll(List.of(Facets.array(vicinity.areas()), centre.latitude(), centre.longitude()));
        var statement = NEAR.formatted(filters(), CANDIDATES);
        parameters.addAll(List.of(vicinity.box(), vicinity.point(), vicinity.radiusKm()));
        return statement;
    }

    private String far(Vicinity vicinity) {
        var statement = FAR.formatted(key(), filters(), CANDIDATES);
        var centre = vicinity.centre();
        parameters.addAll(List.of(
                Facets.array(vicinity.areas()),
                Facets.array(List.of(Facets.REMOTE, Facets.SECRET)),
                centre.latitude(),
                centre.longitude(),
                vicinity.radiusKm()));
        return statement;
    }

    /** Must be called before {@link #filters()}: it comes first in the statement. */
    private String key() {
        if (criteria.text() == null) {
            return "0::float8";
        }
        parameters.add(criteria.text());
        return "-ts_rank(words, ?::tsquery)::float8";
    }

    private String filters() {
        var filters = new StringBuilder("listed AND fallback = ").append(criteria.fallback());
        if (criteria.text() != null) {
            filters.append(" AND words @@ ?::tsquery");
            parameters.add(criteria.text());
        }
        criteria.anyOf().forEach(facets -> {
            filters.append(" AND facets && ?::int[]");
            parameters.add(Facets.array(facets));
        });
        if (criteria.accepts() != null) {
            filters.append(" AND facets @> ?::int[] AND usable_until >= ?::date AND closed_until < ?::date");
            var today = criteria.today().toString();
            parameters.addAll(List.of(Facets.array(List.of(criteria.accepts())), today, today));
        }
        return filters.toString();
    }
}

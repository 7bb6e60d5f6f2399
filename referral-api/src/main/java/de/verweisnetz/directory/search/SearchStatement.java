package de.verweisnetz.directory.search;

import de.verweisnetz.directory.search.Criteria.Sort;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the candidates of a search in order and cuts one page, counts them, or counts their codes.
 *
 * <p>All of it on candidates, of which there are never more than some thousand.
 */
final class SearchStatement {
    /** So many of the candidates are ranked by their words; whoever comes later stands behind them. */
    static final int RANKED = 200;

    private static final String HIT = "WITH hit AS MATERIALIZED (";
    private static final String COLUMNS =
            ") SELECT page.*, o.version, o.facts::text, coalesce(m.answer_mode, 'NONE'), ";
    private static final String PAGE =
            """
            , (SELECT count(*) FROM hit)
              FROM (SELECT * FROM (SELECT tier, key, uuid_hash_extended(id, ?) AS tie, id, distance FROM hit) ordered
                     WHERE (tier, key, tie, id) > (?, ?, ?, ?::uuid)
                     ORDER BY tier, key, tie, id LIMIT ?) page
              JOIN directory.offer_search o USING (id)
              LEFT JOIN directory.managed_organization m ON m.organization_id = o.organization_id
             ORDER BY tier, key, tie, id""";
    private static final String COUNT = "SELECT count(*) FROM (";
    private static final String FACETS =
            """
            )
            SELECT code, count(*) FROM hit JOIN directory.offer_search o USING (id), unnest(o.counted) AS code GROUP BY code
            UNION ALL
            SELECT code, count(*)
              FROM hit JOIN directory.offer_search o USING (id), unnest('{%d,%d}'::int[]) AS code
             WHERE o.flags & (1 << code) <> 0 AND o.verified_on >= ?::date AND coalesce(o.valid_until, 'infinity') >= ?::date
               AND o.closed_until < ?::date
             GROUP BY code
            UNION ALL
            SELECT CASE o.light WHEN 'OPEN' THEN %d ELSE %d END, count(*)
              FROM hit JOIN directory.offer_search o USING (id)
             WHERE o.light <> 'UNKNOWN' AND o.light_since >= ?::date
             GROUP BY o.light
            UNION ALL
            SELECT 0, count(*) FROM hit"""
                    .formatted(Facets.ACCEPTS_CODE, Facets.ACCEPTS_WARM, Facets.LIGHT_OPEN, Facets.LIGHT_FULL);

    private SearchStatement() {}

    /** One page, behind a position; each row ends with how many hits there are. */
    static Sql page(Criteria criteria, long seed, Position after, int limit) {
        return Sql.of(HIT)
                .then(hits(criteria))
                .then(COLUMNS)
                .then(used(criteria))
                .then(
                        PAGE,
                        seed,
                        after.tier(),
                        after.key(),
                        after.tie(),
                        after.id().toString(),
                        limit);
    }

    /** A bit for each word of the text that the offer uses itself: asked of the few rows of a page only. */
    private static Sql used(Criteria criteria) {
        var text = criteria.text();
        if (text == null) {
            return Sql.of("0");
        }
        var words = text.each();
        var bits = IntStream.range(0, words.size())
                .mapToObj(index -> Sql.of(
                        "CASE WHEN o.words @@ ?::tsquery THEN " + (1 << index) + " ELSE 0 END", words.get(index)))
                .toList();
        return Sql.join(" + ", bits);
    }

    static Sql count(Criteria criteria) {
        return Sql.of(COUNT).then(candidates(criteria)).then(") c");
    }

    /** How many hits have each code; all of them under 0. */
    static Sql facets(Criteria criteria) {
        var today = criteria.today();
        return Sql.of(HIT)
                .then(candidates(criteria))
                .then(
                        FACETS,
                        today.confirmedSince().toString(),
                        today.date().toString(),
                        today.date().toString(),
                        today.lightSince().toString());
    }

    /** Candidates with tier, key and distance. */
    private static Sql hits(Criteria criteria) {
        return Sql.of("SELECT id, ")
                .then(tier(criteria))
                .then(" AS tier, ")
                .then(key(criteria))
                .then(" AS key, distance FROM (")
                .then(criteria.text() == null ? candidates(criteria) : withWords(criteria))
                .then(") c");
    }

    /** The first with their words: added to nothing, they are fetched and unpacked once for however many rankings. */
    private static Sql withWords(Criteria criteria) {
        return Sql.of("SELECT *, CASE WHEN number <= " + RANKED + " THEN words || ''::tsvector END AS said FROM (")
                .then(candidates(criteria))
                .then(") found OFFSET 0");
    }

    private static Sql candidates(Criteria criteria) {
        var vicinity = criteria.vicinity();
        return vicinity == null ? Candidates.everywhere(criteria) : Candidates.around(criteria, vicinity);
    }

    private static Sql tier(Criteria criteria) {
        if (criteria.sort() == Sort.NEXT_OPENING) {
            return Sql.of("0");
        }
        if (criteria.vicinity() != null) {
            return Sql.of(criteria.sort() == Sort.FIT ? "CASE tier WHEN 2 THEN 2 ELSE 0 END" : "tier");
        }
        return criteria.nationwideFirst()
                ? Sql.of("CASE WHEN areas @> ?::int[] THEN 0 ELSE 1 END", Facets.array(List.of(Facets.NATIONWIDE)))
                : Sql.of("0");
    }

    private static Sql key(Criteria criteria) {
        return switch (criteria.sort()) {
            case DISTANCE -> distance(criteria);
            case FIT -> fit(criteria);
            case NEXT_OPENING ->
                Sql.of(
                        "coalesce(directory.minutes_until_open(open_minutes, ?, closed_until, ?::date), 1e9)::float8",
                        criteria.today().minute(),
                        criteria.today().date().toString());
        };
    }

    // Who has no distance, because of coming from afar or being secret, is ordered by fit within the tier.
    private static Sql distance(Criteria criteria) {
        return Sql.of("coalesce(distance, ").then(textFit(criteria)).then(")");
    }

    private static Sql fit(Criteria criteria) {
        return criteria.vicinity() == null
                ? textFit(criteria)
                : textFit(criteria).then(" - coalesce(1 / (1 + distance / 25), 0)");
    }

    /** What the offer says in its own words and for what it is there counts; what it may mean as well counts less. */
    private static Sql textFit(Criteria criteria) {
        var text = criteria.text();
        if (text == null) {
            return Sql.of("0::float8");
        }
        // Of alternatives the ranks are added; of words that are all asked for each pair is weighed, which takes longer
        // than all else.
        var broad = String.join(" | ", text.broad());
        return text.exact().equals(broad)
                ? Sql.of("coalesce(-1.2 * ts_rank(said, ?::tsquery), 0)::float8", text.exact())
                : Sql.of(
                        "coalesce(-ts_rank(said, ?::tsquery) - 0.2 * ts_rank(said, ?::tsquery), 0)::float8",
                        text.exact(),
                        broad);
    }
}

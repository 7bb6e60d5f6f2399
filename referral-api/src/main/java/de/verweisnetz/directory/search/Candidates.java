package de.verweisnetz.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The offers that a search looks at: at most {@value #MOST} a branch, whatever the size of the directory.
 *
 * <p>Every listed offer has one level, an arbitrary few the first, some more the second, all others the third. Branches
 * of one level each are appended under one LIMIT: the next one is only begun when those before did not fill it. So a
 * common word costs as much in a million offers as in twenty thousand, and a rare one is looked for everywhere. Offers
 * that have all words in their names are asked for before all levels: what somebody looks for by name is never cut off,
 * and a hotline, otherwise a last resort, is found as well.
 */
final class Candidates {
    static final int MOST = 1001;

    private static final List<Integer> NAMED =
            Stream.concat(Facets.LEVELS.stream(), Stream.of(Facets.LAST_RESORT)).toList();
    private static final String COLUMNS = "id, words, facets, open_minutes, closed_until";
    private static final String FROM = " FROM directory.offer_search WHERE ";
    // Secret places count as reached from afar: nobody may know how far they are.
    private static final List<Integer> REACHED_FROM_AFAR = List.of(Facets.REMOTE, Facets.SECRET);
    private static final String DISTANCE =
            "directory.told_distance_km(location, ?, ?, facets @> '{" + Facets.ON_REQUEST + "}')";

    private static final String STEP =
            " - CASE WHEN facets @> '{" + Facets.ON_REQUEST + "}' THEN " + Vicinity.STEP_KM + " ELSE 0 END";

    private Candidates() {}

    static Sql everywhere(Criteria criteria) {
        var select = Sql.of("SELECT " + COLUMNS + ", NULL::float8 AS distance, 0 AS tier" + FROM);
        if (criteria.lastResort()) {
            var conditions = conditions(criteria, List.of(List.of(Facets.LAST_RESORT)));
            return select.then(conditions).then(" LIMIT " + MOST);
        }
        return levels(criteria, select, List.of());
    }

    static Sql around(Criteria criteria, Vicinity vicinity) {
        var near = Sql.of("(").then(near(criteria, vicinity)).then(")");
        return near.then(" UNION ALL (").then(far(criteria, vicinity)).then(")");
    }

    /**
     * The nearest first by the index on points; where the filters leave few, the planner takes those from the index on
     * facets, to which the cells of the surroundings are one filter more.
     */
    private static Sql near(Criteria criteria, Vicinity vicinity) {
        var facets = new ArrayList<List<Integer>>();
        if (!vicinity.cells().isEmpty()) {
            facets.add(vicinity.cells());
        }
        if (criteria.checks().responsible()) {
            facets.add(vicinity.areas());
        }
        var nearest = Sql.of("SELECT " + COLUMNS + ", ")
                .then(DISTANCE + " AS distance", vicinity.latitude(), vicinity.longitude())
                .then(", CASE WHEN facets && ?::int[] THEN 0 ELSE 2 END AS tier", Facets.array(vicinity.areas()))
                .then(FROM + "listed AND NOT fallback AND ")
                .then(conditions(criteria, facets))
                .then(
                        " AND location <@ ?::box ORDER BY location <-> ?::point LIMIT " + MOST,
                        vicinity.box(),
                        vicinity.point());
        // A place on request is in the circle if any part of its step is: more would tell where in the step it lies.
        return Sql.of("SELECT * FROM (")
                .then(nearest)
                .then(") boxed WHERE distance" + STEP + " <= ?", vicinity.radiusKm());
    }

    /** Who is responsible here and can be reached from afar, and places that nobody may know the distance to. */
    private static Sql far(Criteria criteria, Vicinity vicinity) {
        var select = Sql.of("SELECT " + COLUMNS + ", NULL::float8 AS distance, 1 AS tier" + FROM)
                .then(beyond(vicinity))
                .then(" AND ");
        return levels(criteria, select, List.of(vicinity.areas(), REACHED_FROM_AFAR));
    }

    /** Without any cap: every offer that fits, a page at a time in the order of ids. */
    static Sql every(Criteria criteria, UUID after, int limit) {
        var sql = Sql.of("SELECT id" + FROM + "listed AND NOT fallback AND ").then(conditions(criteria, List.of()));
        var vicinity = criteria.vicinity();
        if (vicinity != null) {
            sql = sql.then(" AND (")
                    .then(isNear(criteria, vicinity))
                    .then(" OR ")
                    .then(isFar(vicinity))
                    .then(")");
        }
        return sql.then(" AND id > ?::uuid ORDER BY id LIMIT ?", after.toString(), limit);
    }

    private static Sql isNear(Criteria criteria, Vicinity vicinity) {
        var circle = Sql.of("location <@ ?::box AND ", vicinity.box())
                .then(DISTANCE, vicinity.latitude(), vicinity.longitude())
                .then(STEP + " <= ?", vicinity.radiusKm());
        return criteria.checks().responsible()
                ? circle.then(" AND facets && ?::int[]", Facets.array(vicinity.areas()))
                : circle;
    }

    private static Sql isFar(Vicinity vicinity) {
        return Sql.of(
                        "facets && ?::int[] AND facets && ?::int[] AND ",
                        Facets.array(vicinity.areas()),
                        Facets.array(REACHED_FROM_AFAR))
                .then(beyond(vicinity));
    }

    /** Outside the circle; whatever lies outside the box around it needs no distance. */
    private static Sql beyond(Vicinity vicinity) {
        return Sql.of("(location IS NULL OR NOT location <@ ?::box OR ", vicinity.box())
                .then(DISTANCE + " > ?)", vicinity.latitude(), vicinity.longitude(), vicinity.radiusKm());
    }

    private static Sql levels(Criteria criteria, Sql select, List<List<Integer>> facets) {
        var branches = new ArrayList<Sql>();
        var text = criteria.text();
        var unnamed = Sql.NOTHING;
        if (text != null && text.named() != null) {
            var listed = with(facets, NAMED);
            branches.add(select.then(conditions(criteria, listed)).then(" AND words @@ ?::tsquery", text.named()));
            unnamed = Sql.of(" AND NOT words @@ ?::tsquery", text.named());
        }
        for (int level : Facets.LEVELS) {
            branches.add(select.then(conditions(criteria, with(facets, List.of(level))))
                    .then(unnamed));
        }
        var each = branches.stream()
                .map(branch -> Sql.of("(").then(branch).then(")"))
                .toList();
        return Sql.of("SELECT * FROM (").then(Sql.join(" UNION ALL ", each)).then(") levels LIMIT " + MOST);
    }

    private static List<List<Integer>> with(List<List<Integer>> facets, List<Integer> more) {
        return Stream.concat(facets.stream(), Stream.of(more)).toList();
    }

    /** What a candidate must be, with these facets on top. */
    private static Sql conditions(Criteria criteria, List<List<Integer>> more) {
        var conditions = new ArrayList<Sql>();
        var groups = Stream.concat(criteria.anyOf().stream(), more.stream()).toList();
        var all = new ArrayList<>(criteria.allOf());
        groups.stream().filter(group -> group.size() == 1).forEach(all::addAll);
        if (!all.isEmpty()) {
            conditions.add(Sql.of("facets @> ?::int[]", Facets.array(all)));
        }
        groups.stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> conditions.add(Sql.of("facets && ?::int[]", Facets.array(group))));
        if (criteria.text() != null) {
            conditions.add(Sql.of("words @@ ?::tsquery", criteria.text().broad()));
        }
        conditions.addAll(RowChecks.of(criteria));
        return conditions.isEmpty() ? Sql.of("true") : Sql.join(" AND ", conditions);
    }
}

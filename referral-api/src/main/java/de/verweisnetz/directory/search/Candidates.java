package de.verweisnetz.directory.search;

import de.verweisnetz.directory.search.Criteria.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The offers that a search looks at: at most {@value #MOST} a branch, whatever the size of the directory.
 *
 * <p>Every listed offer has one level, an arbitrary few the first, some more the second, all others the third. Branches
 * of one level each are appended under one LIMIT: the next one is only begun when those before did not fill it. So a
 * common word costs as much in a million offers as in twenty thousand, and a rare one is looked for everywhere.
 *
 * <p>Offers that have all words in their names are asked for before all levels: what somebody looks for by name is never
 * cut off, and a hotline, otherwise a last resort, is found as well. Then come those with the words or what they surely
 * mean, and only if these are not enough, those with what the words may mean.
 */
final class Candidates {
    static final int MOST = 1001;

    private static final String COLUMNS = "id, words, areas, open_minutes, closed_until";
    private static final String FROM = " FROM directory.offer_search o WHERE ";
    private static final String LISTED = Levels.listed("o") + " AND ";
    // With the last resort, which has no level.
    private static final String NAMED = Levels.any("o") + " AND listed AND ";
    private static final String LAST_RESORT = "level = " + Levels.NONE + " AND listed AND ";
    // Secret places count as reached from afar: nobody may know how far they are.
    private static final List<Integer> REACHED_FROM_AFAR = List.of(Facets.REMOTE, Facets.SECRET);
    private static final String IS_ON_REQUEST = "flags & " + (1 << Facets.ON_REQUEST) + " <> 0";
    private static final String DISTANCE = "directory.told_distance_km(location, ?, ?, " + IS_ON_REQUEST + ")";
    private static final String STEP = " - CASE WHEN " + IS_ON_REQUEST + " THEN " + Vicinity.STEP_KM + " ELSE 0 END";

    private Candidates() {}

    static Sql everywhere(Criteria criteria) {
        var select = Sql.of("SELECT " + COLUMNS + ", NULL::float8 AS distance, 0 AS tier" + FROM);
        if (criteria.lastResort()) {
            var conditions = conditions(criteria, List.of(List.of(Facets.LAST_RESORT)));
            return numbered(select.then(LAST_RESORT).then(conditions).then(" LIMIT " + MOST));
        }
        return numbered(levels(criteria, select, List.of()));
    }

    static Sql around(Criteria criteria, Vicinity vicinity) {
        return numbered(near(criteria, vicinity)).then(" UNION ALL ").then(numbered(far(criteria, vicinity)));
    }

    private static Sql numbered(Sql candidates) {
        return Sql.of("SELECT *, row_number() OVER () AS number FROM (")
                .then(candidates)
                .then(") found");
    }

    private static Sql near(Criteria criteria, Vicinity vicinity) {
        var nearest = Sql.of("SELECT " + COLUMNS + ", ")
                .then(DISTANCE + " AS distance", vicinity.latitude(), vicinity.longitude())
                .then(", flags, CASE WHEN areas && ?::int[] THEN 0 ELSE 2 END AS tier", Facets.array(vicinity.areas()))
                .then(isWalked(criteria) ? walked(criteria, vicinity) : sorted(criteria, vicinity));
        // A place on request is in the circle if any part of its step is: more would tell where in the step it lies.
        return Sql.of("SELECT " + COLUMNS + ", distance, tier FROM (")
                .then(nearest)
                .then(") boxed WHERE distance" + STEP + " <= ?", vicinity.radiusKm());
    }

    /** Nearly everything around will do: from the middle outwards, until there are enough. */
    private static boolean isWalked(Criteria criteria) {
        return criteria.text() == null
                && criteria.anyOf().isEmpty()
                && criteria.allOf().stream().allMatch(Facets::isFlag)
                && List.of(Checks.NONE, Checks.REFERABLE).contains(criteria.checks());
    }

    private static Sql walked(Criteria criteria, Vicinity vicinity) {
        var sql = Sql.of(
                " FROM directory.nearest(?::box, ?::point, ?, ",
                vicinity.box(),
                vicinity.point(),
                Facets.bits(criteria.allOf()));
        var today = criteria.today();
        var dates = criteria.checks().referable()
                ? Sql.of(
                        "?::date, ?::date, ",
                        today.confirmedSince().toString(),
                        today.date().toString())
                : Sql.of("NULL, NULL, ");
        return sql.then(dates).then(MOST + ")");
    }

    /** Few around will do: the index on facets finds them, to which the cells of the surroundings are one filter more. */
    private static Sql sorted(Criteria criteria, Vicinity vicinity) {
        var facets = new ArrayList<List<Integer>>();
        if (criteria.checks().responsible()) {
            facets.add(vicinity.areas());
        }
        var cells = vicinity.cells();
        // The cells say the same as the rectangle. Neither it nor the order may be answered by the index on places: the
        // planner takes any rectangle for a thousandth of the country, and would unpack the words of all that lies in
        // it.
        var rectangle = cells.isEmpty() ? Sql.of(" AND (location <@ ?::box) IS TRUE", vicinity.box()) : Sql.NOTHING;
        return Sql.of(FROM + LISTED)
                .then(all(criteria, cells.isEmpty() ? facets : with(facets, cells)))
                .then(rectangle)
                .then(" ORDER BY (location <-> ?::point) + 0 LIMIT " + MOST, vicinity.point());
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
        var sql = Sql.of("SELECT id" + FROM + LISTED).then(all(criteria, List.of()));
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
                ? circle.then(" AND areas && ?::int[]", Facets.array(vicinity.areas()))
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
        var others = conditions(criteria, facets);
        var text = criteria.text();
        var branches = new ArrayList<Sql>();
        if (text == null) {
            branches.addAll(everyLevel(select, others));
        } else {
            if (!text.named().isEmpty()) {
                branches.add(select.then(NAMED).then(and(others, text.named())));
            }
            // Around a place few are left: there is nothing to save by looking for the sure ones first.
            var readings = criteria.vicinity() == null ? text.readings() : List.of(text.unnamed());
            readings.forEach(reading -> branches.addAll(everyLevel(select, and(others, reading))));
        }
        var each = branches.stream()
                .map(branch -> Sql.of("(").then(branch).then(")"))
                .toList();
        return Sql.of("SELECT * FROM (").then(Sql.join(" UNION ALL ", each)).then(") levels LIMIT " + MOST);
    }

    private static List<Sql> everyLevel(Sql select, Sql conditions) {
        return Levels.ALL.stream()
                .map(level -> select.then("level = " + level + " AND ").then(conditions))
                .toList();
    }

    private static List<List<Integer>> with(List<List<Integer>> facets, List<Integer> more) {
        return Stream.concat(facets.stream(), Stream.of(more)).toList();
    }

    /** What a candidate must be and say, with these facets on top. */
    private static Sql all(Criteria criteria, List<List<Integer>> more) {
        var conditions = conditions(criteria, more);
        return criteria.text() == null
                ? conditions
                : and(conditions, criteria.text().broad());
    }

    private static Sql and(Sql conditions, List<String> words) {
        var sql = conditions;
        for (var query : words) {
            sql = sql.then(" AND words @@ ?::tsquery", query);
        }
        return sql;
    }

    /** What a candidate must be whatever it says. */
    private static Sql conditions(Criteria criteria, List<List<Integer>> more) {
        var conditions = new ArrayList<Sql>();
        var groups = Stream.concat(criteria.anyOf().stream(), more.stream()).toList();
        var all = Stream.concat(
                        criteria.allOf().stream(),
                        groups.stream().filter(group -> group.size() == 1).flatMap(List::stream))
                .toList();
        if (!all.isEmpty()) {
            conditions.add(Sql.of("facets @> ?::int[]", Facets.array(all)));
        }
        groups.stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> conditions.add(Sql.of("facets && ?::int[]", Facets.array(group))));
        conditions.addAll(RowChecks.of(criteria));
        return conditions.isEmpty() ? Sql.of("true") : Sql.join(" AND ", conditions);
    }
}

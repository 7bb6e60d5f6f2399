package de.verweisnetz.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the index cannot answer exactly; it has left few rows, or most of them pass. */
final class RowChecks {
    private static final String MANAGED =
            "SELECT organization_id FROM directory.managed_organization WHERE answer_mode ";

    private RowChecks() {}

    static List<Sql> of(Criteria criteria) {
        var checks = criteria.checks();
        var today = criteria.today();
        var all = new ArrayList<Sql>();
        if (checks.referable()) {
            all.add(Sql.of(
                    "verified_on >= ?::date AND coalesce(valid_until, 'infinity') >= ?::date AND closed_until < ?::date",
                    today.confirmedSince().toString(),
                    today.date().toString(),
                    today.date().toString()));
        }
        if (checks.openAt() != null && checks.openOn() != null) {
            all.add(Sql.of(
                    "open_minutes && ?::int4multirange AND closed_until < ?::date",
                    checks.openAt(),
                    checks.openOn().toString()));
        }
        if (checks.calledAt() != null) {
            all.add(Sql.of("phone_minutes && ?::int4multirange", checks.calledAt()));
        }
        if (checks.spokenAt() != null) {
            all.add(Sql.of("spoken_minutes && ?::int4multirange", checks.spokenAt()));
        }
        if (!checks.capacity().isEmpty()) {
            all.add(Sql.of(
                    "CASE WHEN light_since >= ?::date THEN light ELSE 'UNKNOWN' END = ANY (?::text[])",
                    today.lightSince().toString(),
                    array(checks.capacity())));
        }
        if (!checks.answerModes().isEmpty()) {
            all.add(answerMode(checks.answerModes()));
        }
        if (checks.verifiedSince() != null) {
            all.add(Sql.of("verified_on >= ?::date", checks.verifiedSince().toString()));
        }
        return all;
    }

    /** Whoever takes no part has no row, and its mode is NONE. */
    private static Sql answerMode(List<String> modes) {
        return modes.contains("NONE")
                ? Sql.of("organization_id NOT IN (" + MANAGED + "<> ALL (?::text[]))", array(modes))
                : Sql.of("organization_id IN (" + MANAGED + "= ANY (?::text[]))", array(modes));
    }

    private static String array(List<String> codes) {
        return codes.stream().collect(Collectors.joining(",", "{", "}"));
    }
}

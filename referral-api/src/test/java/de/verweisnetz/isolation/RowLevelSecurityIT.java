package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.isolation.TenantTables.Table;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database alone, with all filters of the application out of the way: every table, for everybody who may ask. */
class RowLevelSecurityIT extends ApiIT {
    private static final String TABLES =
            """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
               AND n.nspname NOT LIKE 'pg_%'""";

    /** Filled once a day has ended. */
    private static final Set<String> LATER = Set.of("privacy.audit_segment");

    private static List<Tenant> tenants;

    @BeforeAll
    static void something_of_everything() {
        tenants = new Inhabitants().tenants();
    }

    @Test
    void every_table_is_known_and_says_whose_its_rows_are() throws SQLException {
        var known = new TreeSet<>(TenantTables.shared());
        TenantTables.isolated().forEach(table -> known.add(table.name()));
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(new TreeSet<>(Rows.texts(connection, TABLES)))
                    .as("a table that nobody knows: give it a line in TenantTables; a line of none: take it out")
                    .isEqualTo(known);
        }
    }

    @Test
    void tables_that_belong_to_somebody_have_policies_and_no_others_hold_an_organisation_of_a_referral()
            throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(Rows.texts(connection, TABLES + " AND c.relrowsecurity"))
                    .containsExactlyInAnyOrderElementsOf(
                            tables().map(Table::name).toList());
            assertThat(
                            Rows.texts(
                                    connection,
                                    TABLES
                                            + """
                                     AND NOT c.relrowsecurity AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
                                     AND a.attname IN ('sender_org', 'receiver_org', 'sender_team', 'referral_id', 'team_id'))"""))
                    .isEmpty();
        }
    }

    static Stream<Table> tables() {
        return TenantTables.isolated().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nobody_sees_a_row_of_somebody_else(Table table) throws SQLException {
        for (var tenant : tenants) {
            try (var rows = Rows.of(table, tenant)) {
                var leaked = rows.seen();
                leaked.retainAll(rows.foreign());
                assertThat(leaked).as(tenant + " in " + table).isEmpty();
            }
        }
    }

    /** Otherwise nothing would have been shown above. */
    @Test
    void everything_that_somebody_may_see_is_there_and_is_seen() throws SQLException {
        for (var table : tables().filter(table -> !table.seen().equals("false") && !LATER.contains(table.name()))
                .toList()) {
            long seen = 0;
            for (var tenant : tenants) {
                try (var rows = Rows.of(table, tenant)) {
                    seen += rows.seen().size();
                }
            }
            assertThat(seen).as(table + ": let Inhabitants make a row of it").isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nobody_changes_deletes_or_adds_a_row_of_somebody_else(Table table) throws SQLException {
        for (var tenant : tenants) {
            try (var rows = Rows.of(table, tenant)) {
                assertThat(rows.lostByDeleting()).as(tenant + " deletes").isEmpty();
                assertThat(rows.lostByUpdating()).as(tenant + " changes").isEmpty();
                assertThat(rows.addable()).as(tenant + " adds").isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoever_is_nobody_that_can_be_read_gets_nothing(Table table) throws SQLException {
        var garbage = new Tenant("garbage", Map.of("app.participant", "x", "app.team", "%"), Map.of());
        try (var rows = Rows.of(new Table(table.name(), "true", "true", "true"), garbage)) {
            if (!table.seen().equals("true") && !table.seen().contains("IS NULL")) {
                assertThat(rows.seen()).as(table.name()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "audit"})
    void the_other_roles_reach_what_they_are_for_and_no_referral(String role) throws SQLException {
        var allowed = role.equals("search") ? TenantTables.OF_SEARCH : TenantTables.OF_AUDITORS;
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(Rows.texts(connection, TABLES + reachable(role, "SELECT")))
                    .containsExactlyInAnyOrderElementsOf(allowed);
            for (var right : List.of("INSERT", "UPDATE")) {
                assertThat(Rows.texts(connection, TABLES + reachable(role, right)))
                        .as(right)
                        .isEmpty();
            }
            assertThat(Rows.texts(
                            connection,
                            TABLES
                                    + " AND has_table_privilege('verweisnetz_%s', c.oid, 'DELETE, TRUNCATE')"
                                            .formatted(role)))
                    .isEmpty();
        }
    }

    @Test
    void no_role_of_the_node_is_above_the_policies() throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(
                            Rows.texts(
                                    connection,
                                    "SELECT rolname FROM pg_roles WHERE rolname LIKE 'verweisnetz%' AND (rolbypassrls OR rolsuper)"))
                    .isEmpty();
            assertThat(
                            Rows.texts(
                                    connection,
                                    TABLES
                                            + " AND pg_get_userbyid(c.relowner) <> 'verweisnetz_owner' AND n.nspname <> 'migration'"))
                    .isEmpty();
        }
    }

    private static String reachable(String role, String right) {
        return " AND has_any_column_privilege('verweisnetz_%s', c.oid, '%s')".formatted(role, right);
    }
}

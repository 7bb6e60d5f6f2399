package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions that reach further than their caller, with the application out of the way: each decides itself whom it serves. */
class NarrowFunctionsIT extends ApiIT {
    private static final String DEFINERS =
            """
            SELECT replace(p.oid::regprocedure::text, 'timestamp with time zone', 'timestamptz')
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')""";
    private static final String GRANTED =
            """
            SELECT d.signature || ' to ' || replace(pg_get_userbyid(a.grantee), 'verweisnetz_', '')
              FROM (%s) d (signature) JOIN pg_proc p ON p.oid = d.signature::regprocedure, aclexplode(p.proacl) a
             WHERE a.grantee <> p.proowner"""
                    .formatted(DEFINERS);
    private static final String WRITTEN =
            "SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_xact_all_tables";
    private static final Set<String> REFUSED = Set.of("42501", "23502");
    private static final String NO_FINGERPRINT = "\\x" + "00".repeat(32);

    private static List<Tenant> tenants;
    private static Map<String, String> names;

    @BeforeAll
    static void something_of_everything() throws SQLException {
        var inhabitants = new Inhabitants();
        tenants = inhabitants.callers();
        names = inhabitants.names(tenants);
    }

    static Stream<NarrowFunction> questions() {
        return NarrowFunction.all().stream();
    }

    @Test
    void every_function_is_known() throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(new TreeSet<>(Rows.texts(connection, DEFINERS)))
                    .as("a function that nobody knows: give it a block in functions.txt")
                    .isEqualTo(
                            questions().map(NarrowFunction::signature).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void each_is_for_exactly_one_named_role() throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(new TreeSet<>(Rows.texts(connection, GRANTED)))
                    .isEqualTo(questions()
                            .map(asked -> asked.signature() + " to " + asked.role())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void none_looks_for_names_where_its_caller_says() throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(Rows.texts(
                            connection, DEFINERS + " AND p.proconfig IS DISTINCT FROM '{search_path=pg_catalog}'"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whoever_may_gets_something_and_nobody_else_gets_or_changes_anything(NarrowFunction asked) throws SQLException {
        var all = tenants.stream().map(Tenant::name).collect(Collectors.toSet());
        try (var connection = TestDatabase.asSuperuser()) {
            connection.setAutoCommit(false);
            execute(connection, named(asked.given()));
            if (!asked.role().equals("app")) {
                assertThat(served(connection, asked, "")).as("as application").isEmpty();
                assertThat(gets(connection, Tenant.nobody(), asked.role(), named(asked.asks())))
                        .as("as " + asked.role())
                        .isTrue();
            } else if (asked.knowing() == null) {
                assertThat(served(connection, asked, "")).isEqualTo(asked.entitled(all));
            } else {
                var secret = Rows.texts(connection, named(asked.knowing())).get(0);
                var other = secret.startsWith("\\x") ? NO_FINGERPRINT : "another";
                assertThat(served(connection, asked, other))
                        .as("with another credential")
                        .isEmpty();
                assertThat(served(connection, asked, secret))
                        .as("with the credential")
                        .isEqualTo(all);
            }
            connection.rollback();
        }
    }

    private static Set<String> served(Connection connection, NarrowFunction asked, String secret) throws SQLException {
        var served = new TreeSet<String>();
        for (var tenant : tenants) {
            if (gets(connection, tenant, "app", named(asked.asks()).replace(":secret", "'" + secret + "'"))) {
                served.add(tenant.name());
            }
        }
        return served;
    }

    /** Whether there is an answer, or any row anywhere is another one than before; then all is as it was. */
    private static boolean gets(Connection connection, Tenant tenant, String role, String question)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            for (var setting : tenant.settings().entrySet()) {
                execute(connection, "SET LOCAL " + setting.getKey() + " = '" + setting.getValue() + "'");
            }
            var written = Rows.texts(connection, WRITTEN);
            execute(connection, "SET LOCAL ROLE verweisnetz_" + role);
            var answer = new ArrayList<>(Rows.texts(connection, question));
            execute(connection, "RESET ROLE");
            return answer.stream().anyMatch(Objects::nonNull)
                    || !Rows.texts(connection, WRITTEN).equals(written);
        } catch (SQLException e) {
            if (REFUSED.contains(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            connection.rollback(before);
        }
    }

    private static String named(String sql) {
        var text = sql;
        for (var name : names.entrySet()) {
            text = text.replaceAll("(?<!:):" + name.getKey() + "\\b", "'" + name.getValue() + "'");
        }
        return text;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

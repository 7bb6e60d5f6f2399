package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.migration.MigrationCommand;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A filled node of an earlier version finds the same as one that derived all its rows anew. */
class UpgradeOfSearchRowsIT {
    private static final String OWNER = "verweisnetz_owner";
    // As the version before levels had indexes of their own wrote them.
    private static final String WRITE =
            """
            INSERT INTO directory.offer_search
                   (id, version, organization_id, service_id, facts, words, facets, counted, location, land, listed, fallback,
                    verified_on, valid_until, closed_until, light, light_since)
            SELECT id, 1, organization_id, service_id, facts, words::tsvector, facets::int[] || CAST(? AS int[]), counted::int[],
                   location::point, land, listed, fallback, verified_on, valid_until, closed_until, light, light_since
              FROM jsonb_to_record(CAST(? AS jsonb)) AS r (id uuid, organization_id uuid, service_id uuid, facts jsonb,
                   words text, facets text, counted text, location text, land text, listed boolean, fallback boolean,
                   verified_on date, valid_until date, closed_until date, light text, light_since date)""";
    private static final int LEVELS_BEGAN_AT = 19;

    @Test
    void rows_of_the_version_before_get_their_level_at_once() throws SQLException {
        var url = TestDatabase.unmigrated("upgrade_of_search_rows");
        Flyway.configure()
                .dataSource(url, OWNER, OWNER)
                .locations("classpath:db/migration")
                .defaultSchema("migration")
                .table("schema_history")
                .target("24")
                .load()
                .migrate();
        var rows = FilledDirectory.rows(SeedDirectory.bundle()).toList();
        try (var connection = DriverManager.getConnection(url, OWNER, OWNER)) {
            for (var row : rows) {
                writeAsBefore(connection, row);
            }
        }

        assertThat(MigrationCommand.migrate(url, OWNER, OWNER)).isPositive();

        try (var connection = DriverManager.getConnection(url, OWNER, OWNER)) {
            assertThat(found(connection)).isEqualTo(expected(rows)).hasSizeGreaterThan(50);
        }
    }

    private static void writeAsBefore(Connection connection, SearchRow row) throws SQLException {
        try (var write = connection.prepareStatement(WRITE)) {
            var level = row.level() == Levels.NONE
                    ? List.<Integer>of()
                    : List.of(LEVELS_BEGAN_AT + row.level(), -Facets.ACCEPTS_CODE);
            write.setString(1, Facets.array(level));
            write.setString(2, Json.write(row));
            assertThat(write.executeUpdate()).isOne();
        }
    }

    private static Map<UUID, String> expected(List<SearchRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        SearchRow::id,
                        row -> row.level() + " " + row.flags() + " " + sorted(row.areas()) + " "
                                + sorted(row.facets())));
    }

    private static Map<UUID, String> found(Connection connection) throws SQLException {
        var found = new TreeMap<UUID, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, level, flags, areas::text, facets::text FROM directory.offer_search")) {
            while (rows.next()) {
                found.put(
                        rows.getObject(1, UUID.class),
                        rows.getInt(2) + " " + rows.getInt(3) + " " + sorted(rows.getString(4)) + " "
                                + sorted(rows.getString(5)));
            }
        }
        return found;
    }

    private static List<String> sorted(String array) {
        return Stream.of(array.replaceAll("[{}]", "").split(",")).sorted().toList();
    }
}

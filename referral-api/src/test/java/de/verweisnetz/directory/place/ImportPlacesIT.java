package de.verweisnetz.directory.place;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPlacesIT extends ApiIT {
    private static final String TWO_KREISE =
            """
            DE\t04105\tMusterdorf\tSachsen\tSN\t\t00\tLandkreis Leipzig\t14729\t51.3\t12.4\t4
            DE\t04105\tLeipzig\tSachsen\tSN\t\t00\tKreisfreie Stadt Leipzig\t14713\t51.35\t12.37\t4
            DE\t4105\tLeipzig\tSachsen\tSN\t\t00\tKreisfreie Stadt Leipzig\t14713\t51.35\t12.37\t4
            """;
    private static final String ONE_KREIS =
            "DE\t99999\tMusterdorf\tThüringen\tTH\t\t00\tKreis Weimarer Land\t16071\t50.9\t11.3\t4\n";

    private static final String SEARCH = "/v1/offers?place=Musterdorf";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() throws SQLException {
        try (var connection = TestDatabase.as("owner");
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM directory.postal_place");
            statement.execute("DELETE FROM directory.postal_file");
        }
    }

    @Test
    void a_file_replaces_the_one_before_and_names_the_lines_left_out() throws IOException, SQLException {
        assertThat(replace(TWO_KREISE)).contains("Line 3 left out: BAD_POSTCODE", "2 places, 1 lines left out.");
        assertThat(stored()).containsExactly("04105 14729 Musterdorf", "04105 14713 Leipzig");
        var first = file();

        replace(ONE_KREIS);

        assertThat(stored()).containsExactly("99999 16071 Musterdorf");
        assertThat(file()).isNotEqualTo(first);
    }

    @Test
    void a_file_without_places_changes_nothing() throws IOException, SQLException {
        replace(ONE_KREIS);
        var before = file();

        assertThat(replace("no postal file")).contains("Nothing was changed.");

        assertThat(stored()).containsExactly("99999 16071 Musterdorf");
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void a_running_service_comes_to_know_the_places_and_forgets_them_again() throws Exception {
        var stefan = Api.as(Member.of("streetworker"));
        assertThat(stefan.get(SEARCH).status()).isEqualTo(400);

        replace(ONE_KREIS);
        await(() -> stefan.get(SEARCH).status() == 200);
        forget();
        await(() -> stefan.get(SEARCH).status() == 400);
    }

    @Test
    void the_running_service_may_read_places_and_not_change_them() throws SQLException {
        try (var connection = TestDatabase.as("app");
                var rights = connection.prepareStatement(
                        """
                        SELECT has_table_privilege('directory.postal_place', 'SELECT'),
                               has_table_privilege('directory.postal_place', 'INSERT, UPDATE, DELETE')""");
                var row = rights.executeQuery()) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private String replace(String lines) throws IOException, SQLException {
        var file = Files.writeString(folder.resolve("DE.txt"), lines);
        var report = new ByteArrayOutputStream();
        try (Connection connection = TestDatabase.as("owner")) {
            ImportPlacesCommand.replace(file, connection, new PrintStream(report, true, StandardCharsets.UTF_8));
        }
        return report.toString(StandardCharsets.UTF_8);
    }

    private static List<String> stored() throws SQLException {
        return texts("SELECT postcode || ' ' || kreis || ' ' || name FROM directory.postal_place ORDER BY position");
    }

    private static String file() throws SQLException {
        return texts("SELECT id::text FROM directory.postal_file").get(0);
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var connection = TestDatabase.as("app");
                var rows = connection.prepareStatement(sql).executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}

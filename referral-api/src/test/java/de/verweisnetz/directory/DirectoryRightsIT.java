package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryRightsIT extends ApiIT {
    private static final String NO_RIGHT = "42501";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search | SELECT FROM directory.document",
                "search | SELECT FROM directory.document_version",
                "search | UPDATE directory.offer_search SET listed = true",
                "app    | UPDATE directory.document_version SET version = 1",
                "app    | DELETE FROM directory.document_version",
                "app    | DELETE FROM directory.feed",
                "app    | SELECT nextval('directory.feed_position')",
                "app    | UPDATE directory.feed_horizon SET position = 0",
                "app    | DELETE FROM directory.source",
                "search | SELECT FROM directory.feed",
                "jobs   | UPDATE directory.document SET version = 1"
            })
    void the_database_refuses_a_role_what_it_does_not_need(String role, String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(role, statement))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
    }

    @Test
    void the_search_role_reads_what_it_searches() throws SQLException {
        execute("search", "SELECT FROM directory.offer_search");
    }

    private static void execute(String role, String sql) throws SQLException {
        try (var connection = TestDatabase.as(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

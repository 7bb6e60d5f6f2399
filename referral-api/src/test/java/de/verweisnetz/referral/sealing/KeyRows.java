package de.verweisnetz.referral.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Coordination;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the database holds of keys, past the application. */
public final class KeyRows {
    private KeyRows() {}

    static long secrets(JsonNode key) throws SQLException {
        return Long.parseLong(text("SELECT count(*) FROM referral.sealing_secret WHERE key_id = '%s'"
                .formatted(key.at("/id").asText())));
    }

    static long visibleSecrets(JsonNode key, @Nullable Member member) throws SQLException {
        return Long.parseLong(asApp(
                "SELECT count(*) FROM referral.sealing_secret WHERE key_id = '%s'"
                        .formatted(key.at("/id").asText()),
                member));
    }

    /** As the application's role, on behalf of a member or of nobody. */
    public static String asApp(String sql, @Nullable Member member) throws SQLException {
        try (var connection = TestDatabase.as("app")) {
            connection.setAutoCommit(false);
            if (member != null) {
                text(
                        connection,
                        "SELECT set_config('app.participant', '%s', true), set_config('app.team', '%s', true)"
                                .formatted(member.participant(), member.team()));
            }
            return text(connection, sql);
        }
    }

    public static String asCoordinator(String sql) throws SQLException {
        try (var connection = Coordination.enter(TestDatabase.asSuperuser())) {
            return text(connection, sql);
        }
    }

    public static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value of the first row. */
    public static String text(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            return text(connection, sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}

package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;

/** The rows behind the directory, for tests that look at them or change them behind the API's back. */
final class DirectoryRows {
    private DirectoryRows() {}

    /** How often the document is there whose id is at this place of a bundle. */
    static int stored(JsonNode bundle, String pointer) throws SQLException {
        return number("SELECT count(*) FROM directory.document WHERE id = '"
                + bundle.at(pointer).asText() + "'");
    }

    static String name(String id) throws SQLException {
        return text("SELECT body ->> 'name' FROM directory.document WHERE id = '" + id + "'");
    }

    /** As an edit leaves it: a new version, another body, another hash. */
    static void editHere(String id, String name) throws SQLException {
        execute(
                """
                UPDATE directory.document SET version = version + 1, body = jsonb_set(body, '{name}', to_jsonb('%2$s'::text)),
                       hash = sha256('%2$s') WHERE id = '%1$s';
                INSERT INTO directory.document_version (kind, id, version, op, body, at, member_id, origin, source_id)
                SELECT kind, id, version, 'UPDATE', body, now(), gen_random_uuid(), 'EDIT', source_id
                  FROM directory.document WHERE id = '%1$s'"""
                        .formatted(id, name));
    }

    static int number(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    static String text(String query) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

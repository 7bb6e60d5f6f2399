package de.verweisnetz.e2e;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The database of a running node, for tests that look behind the API. */
final class NodeDatabase {
    private static final Pattern PORT = Pattern.compile("--port=(\\d+)");

    private NodeDatabase() {}

    static Connection of(QuickstartProcess node) throws SQLException {
        var port = node.process()
                .descendants()
                .map(process -> PORT.matcher(process.info().commandLine().orElse("")))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/verweisnetz", "postgres", node.secret("database.superuser"));
    }

    /** The first value of the first row. */
    static String text(QuickstartProcess node, String query) throws SQLException {
        try (var database = of(node);
                var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

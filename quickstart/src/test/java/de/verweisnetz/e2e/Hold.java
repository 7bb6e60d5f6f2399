package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops whoever writes a certain row of a node's database, just after the row and before the end of the transaction, so
 * that a test can end the server at exactly that point.
 *
 * <p>Ends with the connection, and so with the node.
 */
final class Hold implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PREPARE =
            """
            CREATE OR REPLACE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS
              'BEGIN PERFORM pg_catalog.pg_advisory_xact_lock_shared(7301); RETURN NEW; END';
            CREATE OR REPLACE TRIGGER hold AFTER INSERT OR UPDATE ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION public.hold();
            SELECT pg_advisory_lock(7301)""";
    private static final String HELD = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    private final Connection connection;

    private Hold(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param rows which ones, as the condition of a trigger
     */
    static Hold at(QuickstartProcess node, String table, String rows) throws SQLException {
        var connection = NodeDatabase.of(node);
        try (var statement = connection.createStatement()) {
            statement.execute(PREPARE.formatted(table, rows));
        }
        return new Hold(connection);
    }

    /** Returns when somebody has come there. */
    void await() throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!isHolding()) {
            assertThat(Instant.now()).as("nobody came").isBefore(end);
            Thread.sleep(100);
        }
    }

    boolean isHolding() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HELD)) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops whoever writes a certain row of a node's database, just after the row and before the end of the transaction, so
 * that a test can end the server at exactly that point.
 *
 * <p>Who is stopped sleeps, and waits for nobody: what ends with the database could let her go on before it ends her. After
 * the next start nobody is stopped any more.
 */
final class Hold {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PREPARE =
            """
            CREATE OR REPLACE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS
              'BEGIN
                 IF pg_catalog.pg_postmaster_start_time() = TG_ARGV[0]::timestamptz THEN PERFORM pg_catalog.pg_sleep(600); END IF;
                 RETURN NEW;
               END';
            CREATE OR REPLACE TRIGGER hold AFTER INSERT OR UPDATE ON %s FOR EACH ROW WHEN (%s)
              EXECUTE FUNCTION public.hold('%s')""";
    private static final String STARTED = "SELECT pg_postmaster_start_time()";
    private static final String HELD = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'";

    private final QuickstartProcess node;

    private Hold(QuickstartProcess node) {
        this.node = node;
    }

    /**
     * @param rows which ones, as the condition of a trigger
     */
    static Hold at(QuickstartProcess node, String table, String rows) throws SQLException {
        var started = NodeDatabase.text(node, STARTED);
        try (var database = NodeDatabase.of(node);
                var statement = database.createStatement()) {
            statement.execute(PREPARE.formatted(table, rows, started));
        }
        return new Hold(node);
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
        return !NodeDatabase.text(node, HELD).equals("0");
    }
}

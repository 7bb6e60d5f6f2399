package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Data protection officers, and what tests about them need. */
public final class Officer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Officer() {}

    /** Of the organisation that coordinates the network. */
    public static Member ofTheNetwork() throws SQLException {
        var officer = Member.of("dpo");
        execute("UPDATE identity.participant SET kind = 'COORDINATION' WHERE id = '" + officer.participant() + "'");
        return officer;
    }

    static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Waits until everything that was recorded so far is part of the chain. */
    public static void awaitChained() throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (number("SELECT count(*) FROM privacy.audit WHERE position IS NULL") > 0) {
            assertThat(Instant.now()).as("chained in time").isBefore(end);
            Thread.sleep(100);
        }
    }
}

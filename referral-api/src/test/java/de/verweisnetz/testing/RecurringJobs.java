package de.verweisnetz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Has a recurring job of the server under test run now instead of when it is due. */
public final class RecurringJobs {
    private static final int PATIENCE_SECONDS = 60;
    private static final String RUN =
            "UPDATE platform.scheduled_job SET execution_time = now() WHERE task_name = ? AND NOT picked";
    private static final String ENDED =
            """
            SELECT consecutive_failures IS NULL OR consecutive_failures = 0 FROM platform.scheduled_job
             WHERE task_name = ? AND NOT picked AND greatest(last_success, last_failure) >= ?""";

    private RecurringJobs() {}

    /** Answers whether it succeeded. */
    public static boolean run(String job) throws SQLException, InterruptedException {
        try (var connection = TestDatabase.asSuperuser()) {
            var began = now(connection);
            start(connection, job, began);
            return ended(connection, job, began);
        }
    }

    private static void start(Connection connection, String job, Instant began)
            throws SQLException, InterruptedException {
        try (var statement = connection.prepareStatement(RUN)) {
            statement.setString(1, job);
            while (statement.executeUpdate() == 0) {
                pause(began, job);
            }
        }
    }

    private static boolean ended(Connection connection, String job, Instant began)
            throws SQLException, InterruptedException {
        try (var statement = connection.prepareStatement(ENDED)) {
            statement.setString(1, job);
            statement.setObject(2, began.atOffset(java.time.ZoneOffset.UTC));
            while (true) {
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return rows.getBoolean(1);
                    }
                }
                pause(began, job);
            }
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT clock_timestamp()")) {
            rows.next();
            return rows.getObject(1, java.time.OffsetDateTime.class).toInstant();
        }
    }

    private static void pause(Instant began, String job) throws InterruptedException {
        assertThat(Instant.now()).as(job).isBefore(began.plusSeconds(PATIENCE_SECONDS));
        Thread.sleep(100);
    }
}

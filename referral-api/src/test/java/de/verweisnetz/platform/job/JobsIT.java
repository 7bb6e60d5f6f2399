package de.verweisnetz.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.LoggedJob;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JobsIT extends ApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeAll
    static void prepareTheLog() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE IF NOT EXISTS public.job_log (id uuid PRIMARY KEY, attempts int NOT NULL);
                    GRANT SELECT, INSERT, UPDATE ON public.job_log TO verweisnetz_jobs""");
        }
    }

    @Test
    void a_job_runs_once_its_transaction_has_committed_and_only_then() throws Exception {
        var id = UUID.fromString("a" + UUID.randomUUID().toString().substring(1));
        try (var connection = TestDatabase.as("app")) {
            connection.setAutoCommit(false);
            enqueue(connection, id, "false, NULL, NULL");
            Thread.sleep(2500);
            assertThat(attempts(id)).isZero();

            connection.commit();
        }
        awaitEmptyQueue(id);
        assertThat(attempts(id)).isOne();
    }

    @Test
    void a_job_whose_process_died_is_taken_over() throws Exception {
        var id = UUID.fromString("b" + UUID.randomUUID().toString().substring(1));
        try (var connection = TestDatabase.asSuperuser()) {
            enqueue(connection, id, "true, 'a process that is gone', now() - interval '1 hour'");
        }
        awaitEmptyQueue(id);
        assertThat(attempts(id)).isOne();
    }

    @Test
    void a_job_that_failed_is_tried_again() throws Exception {
        var id = UUID.fromString("f" + UUID.randomUUID().toString().substring(1));
        try (var connection = TestDatabase.as("app")) {
            enqueue(connection, id, "false, NULL, NULL");
        }
        awaitEmptyQueue(id);
        assertThat(attempts(id)).isEqualTo(2);
    }

    private static void enqueue(Connection connection, UUID id, String picked) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO platform.scheduled_job (task_name, task_instance, execution_time, version,
                                                        picked, picked_by, last_heartbeat)
                    VALUES ('%s', '%s/1', now() - interval '1 hour', 1, %s)"""
                            .formatted(LoggedJob.NAME, id, picked));
        }
    }

    private static void awaitEmptyQueue(UUID id) throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (number("SELECT count(*) FROM platform.scheduled_job WHERE task_instance = '" + id + "/1'") > 0) {
            assertThat(Instant.now()).as("the job is still in the queue").isBefore(end);
            Thread.sleep(200);
        }
    }

    private static int attempts(UUID id) throws SQLException {
        return number("SELECT coalesce(sum(attempts), 0) FROM public.job_log WHERE id = '" + id + "'");
    }

    private static int number(String query) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

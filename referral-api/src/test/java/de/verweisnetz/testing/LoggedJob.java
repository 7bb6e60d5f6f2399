package de.verweisnetz.testing;

import de.verweisnetz.platform.job.Checkpoint;
import de.verweisnetz.platform.job.QueuedJob;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A job that runs in the server under test and notes each attempt; ids that begin with f fail the first time. */
@ApplicationScoped
public class LoggedJob implements QueuedJob {
    public static final String NAME = "test-logged";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id, Checkpoint checkpoint) {
        checkpoint.pass();
        if (note(id) == 1 && id.toString().startsWith("f")) {
            throw new IllegalStateException("As asked for");
        }
    }

    private int note(UUID id) {
        try (var connection = jobs.getConnection();
                var statement = connection.prepareStatement(
                        """
                        INSERT INTO public.job_log VALUES (?, 1)
                        ON CONFLICT (id) DO UPDATE SET attempts = job_log.attempts + 1 RETURNING attempts""")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

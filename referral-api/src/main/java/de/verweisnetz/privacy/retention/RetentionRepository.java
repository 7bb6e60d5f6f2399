package de.verweisnetz.privacy.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Gives retention its connection, with the role of background work. */
@ApplicationScoped
class RetentionRepository {
    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    void apply(RetentionRule rule, Instant before, Instant now) {
        try (var connection = jobs.getConnection()) {
            new RetentionRuns(connection).apply(rule, before, now);
        } catch (SQLException e) {
            // Its message may quote values.
            throw new IllegalStateException("Rule " + rule.name() + " failed: " + e.getSQLState());
        }
    }
}

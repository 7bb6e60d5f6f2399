package de.verweisnetz.privacy.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives a run of the sequencer its transaction. */
@ApplicationScoped
class AuditChainRepository {
    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    /** Answers why the chain is not anchored any more, if so. */
    @Nullable
    String run(@Nullable Anchors anchors, Instant now) throws SQLException {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var run = new ChainRun(new AuditChain(connection), anchors, now);
                run.run();
                connection.commit();
                return run.alarm();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}

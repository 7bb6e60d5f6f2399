package de.verweisnetz.platform.event;

import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives committed events their position.
 *
 * <p>Ids and sequences are drawn before commit, so a reader that goes by them can step over a row that commits late.
 * Here every row is numbered after it is visible, by one process at a time: an advisory lock that ends with the
 * transaction keeps the others of a cluster out.
 */
@ApplicationScoped
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());
    private static final long LOCK = 0x5645525745495331L;
    private static final String NUMBER =
            """
            UPDATE platform.event e SET position = numbered.position
              FROM (SELECT id, nextval('platform.event_position') AS position
                      FROM (SELECT id FROM platform.event
                             WHERE position IS NULL AND released_at <= ? ORDER BY id LIMIT 1000) due) numbered
             WHERE e.id = numbered.id""";

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    @ConfigProperty(name = "verweisnetz.events.sequencer-interval")
    private Duration interval;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<Sequenced> others;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        var millis = interval.toMillis();
        executor.scheduleWithFixedDelay(this::runSafely, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** An exception would end the schedule for good. */
    private void runSafely() {
        try {
            run();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "Sequencing failed: {0}", e.getClass().getName());
        }
    }

    /** Numbers what has been committed and released; answers how many events that were. */
    public int run() throws SQLException {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)");
                    var number = connection.prepareStatement(NUMBER)) {
                lock.setLong(1, LOCK);
                number.setObject(1, clock.now().atOffset(java.time.ZoneOffset.UTC));
                int numbered = 0;
                try (var locked = lock.executeQuery()) {
                    if (locked.next() && locked.getBoolean(1)) {
                        numbered = number.executeUpdate() + numberOthers(connection);
                    }
                }
                connection.commit();
                return numbered;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private int numberOthers(Connection connection) throws SQLException {
        int numbered = 0;
        for (var rows : others) {
            try (var number = connection.prepareStatement(rows.statement())) {
                numbered += number.executeUpdate();
            }
        }
        return numbered;
    }
}

package de.verweisnetz.privacy.audit;

import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Chains the audit trail while the application runs.
 *
 * <p>Business transactions only insert their rows. One process at a time numbers them afterwards, in the order of their
 * ids, each with a hash over the one before.
 */
@ApplicationScoped
public class AuditSequencer {
    private static final Logger LOG = Logger.getLogger(AuditSequencer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private AuditChainRepository repository;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.audit.chain-interval")
    private Duration interval;

    @Inject
    @ConfigProperty(name = "verweisnetz.audit.checkpoints")
    private Optional<String> folder;

    @Inject
    @ConfigProperty(name = "verweisnetz.audit.key-file")
    private Optional<String> keyFile;

    private @Nullable Anchors anchors;
    private @Nullable String alarm;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        anchors = anchors();
        var millis = interval.toMillis();
        executor.scheduleWithFixedDelay(this::runSafely, millis, millis, TimeUnit.MILLISECONDS);
    }

    private @Nullable Anchors anchors() {
        if (folder.isEmpty() || keyFile.isEmpty()) {
            LOG.warning("The audit trail is chained, but nothing is signed outside the database:"
                    + " verweisnetz.audit.checkpoints or verweisnetz.audit.key-file is not set");
            return null;
        }
        try {
            return new Anchors(Path.of(folder.get()), AuditKeys.read(Path.of(keyFile.get())));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key of the audit trail cannot be used: " + e.getClass().getSimpleName());
        }
    }

    /** An exception would end the schedule for good. */
    private void runSafely() {
        try {
            tell(repository.run(anchors, clock.now()));
        } catch (SQLException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Chaining the audit trail failed: {0}",
                    e.getClass().getName());
        }
    }

    /** Once, not at each run. */
    private void tell(@Nullable String contradiction) {
        if (contradiction != null && !contradiction.equals(alarm)) {
            LOG.log(Level.SEVERE, "The audit trail contradicts what was signed: {0}", contradiction);
        }
        alarm = contradiction;
    }
}

package de.verweisnetz.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Runs the jobs that are due, as long as the application runs.
 *
 * <p>Every process of a cluster has one; a row is taken by one of them, which keeps it by heartbeats. When they stay
 * away another takes over.
 */
@ApplicationScoped
class JobScheduler {
    private static final Logger LOG = Logger.getLogger(JobScheduler.class.getName());
    private static final String TABLE = "platform.scheduled_job";
    private static final int MISSED_HEARTBEATS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int RETRY_SECONDS = 5;

    // Names and transactions of the application are known on threads of the server only.
    @Resource
    private ManagedThreadFactory threadFactory;

    @Resource
    private ManagedScheduledExecutorService starter;

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    private JobTasks tasks;

    @Inject
    @ConfigProperty(name = "verweisnetz.jobs.threads")
    private int threads;

    @Inject
    @ConfigProperty(name = "verweisnetz.jobs.polling-interval")
    private Duration polling;

    @Inject
    @ConfigProperty(name = "verweisnetz.jobs.heartbeat")
    private Duration heartbeat;

    private @Nullable Scheduler scheduler;
    private boolean stopped;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        starter.execute(this::startWhenReady);
    }

    /** Without a database the recurring jobs would not get their rows: nothing starts before it answers. */
    private synchronized void startWhenReady() {
        if (stopped) {
            return;
        }
        try (var connection = jobs.getConnection()) {
            connection.createStatement().execute("SELECT FROM " + TABLE + " LIMIT 1");
            scheduler = build();
            scheduler.start();
        } catch (SQLException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Jobs wait for the database: {0}",
                    e.getClass().getName());
            starter.schedule(this::startWhenReady, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Scheduler build() {
        return Scheduler.create(jobs, tasks.queued())
                .startTasks(tasks.recurring())
                .tableName(TABLE)
                .threads(threads)
                .executorService(Executors.newFixedThreadPool(threads, threadFactory))
                .dueExecutor(Executors.newSingleThreadExecutor(threadFactory))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, threadFactory))
                .pollingInterval(polling)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE)
                // The job says itself what failed, without the message, which may quote values.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}

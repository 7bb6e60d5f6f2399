package de.verweisnetz.directory.duplicates;

import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for duplicates soon after something has changed; a large import keeps it busy for several runs. */
@ApplicationScoped
public class DetectionJob implements RecurringJob {
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    @Inject
    private Detection detection;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.duplicates-interval")
    private Duration interval;

    @Override
    public String name() {
        return "directory-duplicates";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(interval);
    }

    /** Ends in time for others to have the thread; the rest waits for the next run. */
    @Override
    public void run() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < AT_MOST.toNanos() && detection.step()) {
            // Each step is a transaction.
        }
    }
}

package de.verweisnetz.directory.search;

import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** After an update of the node: brings the search rows to the new form, while searches go on. */
@ApplicationScoped
public class StaleRowsJob implements RecurringJob {
    @Inject
    private StaleRows rows;

    @Override
    public String name() {
        return "directory-stale-search-rows";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        while (rows.some()) {
            // Each step is a transaction of its own, so that nobody waits long for a row.
        }
    }
}

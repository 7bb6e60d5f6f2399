package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets what old imports brought, once nobody can want to undo them any more; the report of each stays. */
@ApplicationScoped
public class ImportRetentionJob implements RecurringJob {
    @Inject
    private ImportRetentionRepository repository;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-retention")
    private String retention;

    @Override
    public String name() {
        return "import-retention";
    }

    @Override
    public Cadence cadence() {
        return Cadence.daily(LocalTime.of(3, 10));
    }

    @Override
    public void run() {
        repository.forget(clock.now()
                .atZone(BusinessClock.ZONE)
                .minus(Period.parse(retention))
                .toInstant());
    }
}

package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Counts from the event log how often offers are referred to: it decides which are checked first.
 *
 * <p>Apart from issuing, which would otherwise wait for everybody else who refers to the same offer.
 */
@ApplicationScoped
public class UseCounter implements RecurringJob {
    @Inject
    private UseRepository repository;

    @Override
    public String name() {
        return "count-offer-use";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        repository.count();
    }
}

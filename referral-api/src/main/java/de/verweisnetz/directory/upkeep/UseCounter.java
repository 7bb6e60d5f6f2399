package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Learns from the event log how often offers are referred to, which decides what is checked first, and what declines say of them.
 *
 * <p>Apart from the steps themselves: issuing would wait for everybody else who refers to the same offer, and a decline that is
 * undone must not leave a check behind.
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

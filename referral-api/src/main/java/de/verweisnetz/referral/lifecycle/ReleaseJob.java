package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Once a step is released its former state is forgotten, and with an end the copy of the code. */
@ApplicationScoped
public class ReleaseJob implements RecurringJob {
    @Inject
    private ReleaseRepository repository;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return "referral-release";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        var now = clock.now();
        repository.forgetFormerStates(now);
        repository.forgetCodes(now);
    }
}

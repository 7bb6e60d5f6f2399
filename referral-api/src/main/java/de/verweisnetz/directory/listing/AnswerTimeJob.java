package de.verweisnetz.directory.listing;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Measures each day how long offers took to answer the referrals of the last half year. */
@ApplicationScoped
public class AnswerTimeJob implements RecurringJob {
    private static final Duration LATELY = Duration.ofDays(180);

    @Inject
    private AnswerTimeRepository repository;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return "measure-answer-times";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofHours(24));
    }

    @Override
    public void run() {
        repository.measure(clock.now().minus(LATELY));
    }
}

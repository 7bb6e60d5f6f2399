package de.verweisnetz.privacy.retention;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Erases every day what has reached its end. */
@ApplicationScoped
public class RetentionJob implements RecurringJob {
    @Inject
    private RetentionRepository repository;

    @Inject
    private RetentionPeriods periods;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.retention.at")
    private String at;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(at);
    }

    /** A rule that fails keeps no other from being applied. */
    @Override
    public void run() {
        var now = clock.now();
        @Nullable IllegalStateException failure = null;
        for (var rule : periods.all()) {
            try {
                repository.apply(rule, BusinessClock.before(now, periods.of(rule)), now);
            } catch (IllegalStateException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

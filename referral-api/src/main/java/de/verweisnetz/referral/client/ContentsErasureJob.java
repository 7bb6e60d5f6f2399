package de.verweisnetz.referral.client;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Erases the node's copy of what a client has taken back, long before the 24 hours are over that she is promised, and
 * without waiting for the centre to confirm.
 */
@ApplicationScoped
public class ContentsErasureJob implements RecurringJob {
    private static final Duration UNTIL_NOTHING_CAN_BE_UNDONE = Duration.ofMinutes(2);
    private static final int BATCH = 500;

    @Inject
    private ContentsRepository repository;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return "contents-taken-back";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        var now = clock.now();
        int erased = BATCH;
        while (erased == BATCH) {
            erased = repository.erase(now.minus(UNTIL_NOTHING_CAN_BE_UNDONE), now);
        }
    }
}

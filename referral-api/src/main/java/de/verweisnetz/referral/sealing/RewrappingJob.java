package de.verweisnetz.referral.sealing;

import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Wraps private keys anew after the wrapping key was replaced.
 *
 * <p>What is left to do stands in the rows: a run that was cut off is continued by the next one.
 */
@ApplicationScoped
class RewrappingJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(RewrappingJob.class.getName());

    @Inject
    private SealingSecretRepository secrets;

    @Override
    public String name() {
        return "key-rewrapping";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        var done = secrets.rewrap();
        if (done.wrapped() > 0 || done.lost() > 0) {
            LOG.log(
                    done.lost() > 0 ? Level.WARNING : Level.INFO,
                    "Private keys wrapped anew: {0}; that no key of the key file unwraps: {1}",
                    new Object[] {done.wrapped(), done.lost()});
        }
    }
}

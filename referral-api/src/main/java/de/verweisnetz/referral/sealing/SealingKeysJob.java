package de.verweisnetz.referral.sealing;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Replaces keys in the node's custody once they are old, and destroys those that open nothing any more. */
@ApplicationScoped
class SealingKeysJob implements RecurringJob {
    @Inject
    private SealingSecretRepository secrets;

    @Inject
    private KeyRotation rotation;

    @Inject
    private KeyRing ring;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.sealing.key-lifetime")
    private String lifetime;

    @Override
    public String name() {
        return "sealing-keys";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        var now = clock.now();
        var until = BusinessClock.after(now, rotation.overlap());
        secrets.dueForRenewal(BusinessClock.before(now, Period.parse(lifetime)))
                .forEach(due -> secrets.renew(due, ring.draw(due.participant()), until));
        secrets.retired(now).forEach(key -> secrets.destroy(key, now));
    }
}

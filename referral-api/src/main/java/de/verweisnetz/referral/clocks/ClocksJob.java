package de.verweisnetz.referral.clocks;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import de.verweisnetz.referral.tasks.TaskSettlementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks after all referrals: ends, breaks and closed centres first, then alarms, reminders of answers and of withdrawals that
 * nobody confirmed, and the senders' tasks.
 */
@ApplicationScoped
public class ClocksJob implements RecurringJob {
    @Inject
    private ReferralClocks clocks;

    @Inject
    private Expiring expiring;

    @Inject
    private CentreReturning returning;

    @Inject
    private CentreLeaving leaving;

    @Inject
    private Resuming resuming;

    @Inject
    private Pausing pausing;

    @Inject
    private Alarming alarming;

    @Inject
    private Reminding reminding;

    @Inject
    private Escalating escalating;

    @Inject
    private UnconfirmedReminding unconfirmedReminding;

    @Inject
    private UnconfirmedEscalating unconfirmedEscalating;

    @Inject
    private Noticing noticing;

    @Inject
    private Resealing resealing;

    @Inject
    private TaskSettlementRepository settlement;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.referral.clocks-every")
    private String every;

    @Override
    public String name() {
        return "referral-clocks";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(every);
    }

    @Override
    public void run() {
        List.of(expiring, returning, leaving, resuming, pausing, alarming, reminding, escalating)
                .forEach(clocks::tend);
        List.of(unconfirmedReminding, unconfirmedEscalating).forEach(clocks::tend);
        settlement.settle(clock.now());
        List.of(noticing, resealing).forEach(clocks::tend);
    }
}

package de.verweisnetz.notification;

import de.verweisnetz.notification.queue.MailPlanRepository;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import de.verweisnetz.referral.MailedReferrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes one mail out of what was gathered for a member, on working days. */
@ApplicationScoped
public class DigestMailing implements RecurringJob {
    @Inject
    private MailPlanRepository plans;

    @Inject
    private MailedReferrals referrals;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.digest-at")
    private String at;

    @Override
    public String name() {
        return "mail-digests";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(at);
    }

    @Override
    public void run() {
        var today = clock.today();
        if (referrals.isWorkingDay(today)) {
            plans.gather(today, clock.now());
        }
    }
}

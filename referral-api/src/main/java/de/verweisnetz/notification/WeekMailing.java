package de.verweisnetz.notification;

import de.verweisnetz.notification.contact.MailKind;
import de.verweisnetz.notification.queue.Causes;
import de.verweisnetz.notification.queue.MailPlanRepository;
import de.verweisnetz.notification.queue.PlannedMail;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import de.verweisnetz.referral.MailedReferrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes once a week to organisations that answer by link and have something open: on the day that is set, or the first
 * working day after it on which there is something.
 */
@ApplicationScoped
public class WeekMailing implements RecurringJob {
    @Inject
    private MailPlanRepository plans;

    @Inject
    private MailedReferrals referrals;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.week-at")
    private String at;

    @Inject
    @ConfigProperty(name = "verweisnetz.mail.week-day")
    private DayOfWeek day;

    @Override
    public String name() {
        return "mail-weeks";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(at);
    }

    @Override
    public void run() {
        var today = clock.today();
        if (referrals.isWorkingDay(today)) {
            var week = today.with(TemporalAdjusters.previousOrSame(day));
            plans.plan(
                    referrals.withOpenMatters().stream()
                            .map(participant -> mail(participant, week))
                            .toList(),
                    clock.now());
        }
    }

    private static PlannedMail mail(UUID participant, LocalDate week) {
        return new PlannedMail(MailKind.WEEK, Causes.of("week", participant, week), participant, null, null, true);
    }
}

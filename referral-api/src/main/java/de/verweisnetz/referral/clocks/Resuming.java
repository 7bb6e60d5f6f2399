package de.verweisnetz.referral.clocks;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.deadlines.Pauses;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Lets the time to answer go on once the break is over, later by as many working days as it took. */
@ApplicationScoped
class Resuming implements Chore {
    @Inject
    private Told told;

    @Override
    public String condition() {
        return """
               (r.status IN ('ISSUED', 'SEEN', 'RETURNED') OR r.known_status IN ('ISSUED', 'SEEN', 'RETURNED'))
               AND r.paused_since IS NOT NULL AND r.due_at IS NOT NULL AND r.centre_gone_since IS NULL
               AND o.closed_until < at.today""";
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        var watch = referral.times().watch();
        var since = watch.pausedSince().orElse(now);
        var due = candidate.owed().due();
        var later = Pauses.moved(due, since, until(candidate, since, now), referral.matter(), candidate.land());
        referral.course().moveDue(later);
        watch.resumed(due, later, now);
        told.whileUnanswered(referral, ReferralEventType.RESUMED, now);
    }

    /** Not longer than the break took, even if nobody looked for some days; now, where it was ended early. */
    private static Instant until(Candidate candidate, Instant since, Instant now) {
        var last = candidate.closedUntil();
        if (last == null) {
            return now;
        }
        var open = last.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        return open.isAfter(since) && open.isBefore(now) ? open : now;
    }
}

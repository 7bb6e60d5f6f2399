package de.verweisnetz.referral.clocks;

import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends what nobody ended: before an arrival together with the code, and after it once the centre has had its time to
 * report. A sender who is not told of the arrival is told of the end of the code.
 */
@ApplicationScoped
class Expiring implements Chore {
    @Inject
    private EventRepository events;

    @Inject
    @ConfigProperty(name = "verweisnetz.referral.report-time")
    private Period reportTime;

    @Override
    public String condition() {
        return """
               r.expires_at <= at.now
               AND (r.status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED')
                    OR r.known_status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED')
                    OR r.status = 'IN_COUNSELLING' AND r.arrived_at + CAST('%s' AS interval) <= at.now)"""
                .formatted(reportTime);
    }

    @Override
    public void perform(Referral referral, Candidate candidate, Instant now) {
        events.append(referral.expire(now));
    }
}

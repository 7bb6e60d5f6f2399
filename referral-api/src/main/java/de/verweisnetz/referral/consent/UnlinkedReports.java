package de.verweisnetz.referral.consent;

import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What centres report of clients who want no report to the sender: how often in a month, and nothing else.
 *
 * <p>No referral, no sender and no day: nobody can tell whose arrival or outcome it was, not even in the database.
 */
@ApplicationScoped
public class UnlinkedReports {
    private static final String ARRIVED = "ARRIVED";

    @Inject
    private UnlinkedReportRepository repository;

    @Inject
    private BusinessClock clock;

    /** Somebody came. */
    public void countArrival(UUID receiver) {
        count(receiver, ARRIVED);
    }

    /** That somebody came was undone at once. */
    public void takeBackArrival(UUID receiver) {
        repository.takeBack(receiver, month(), ARRIVED);
    }

    /**
     * Somebody's matter ended.
     *
     * @param outcome its code
     */
    public void countOutcome(UUID receiver, String outcome) {
        count(receiver, outcome);
    }

    private void count(UUID receiver, String report) {
        repository.count(receiver, month(), report);
    }

    private LocalDate month() {
        return clock.today().withDayOfMonth(1);
    }
}

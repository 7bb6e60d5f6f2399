package de.verweisnetz.referral.clientdata;

import de.verweisnetz.platform.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.stream.Stream;

/**
 * By when something must have happened for client data to be due now.
 *
 * <p>Whatever the settings say, nothing is kept longer than was promised to clients: seven days after the handover, and a
 * day after a withdrawal, less the hour in which the job comes round.
 */
record RetentionBounds(Instant handover, Instant withdrawal, Instant end) {
    private static final Period LONGEST_AFTER_HANDOVER = Period.ofDays(7);
    private static final Duration LONGEST_AFTER_WITHDRAWAL = Duration.ofHours(23);

    static RetentionBounds at(Instant now, Period afterHandover, Duration afterWithdrawal, Duration afterEnd) {
        return new RetentionBounds(
                later(BusinessClock.before(now, afterHandover), BusinessClock.before(now, LONGEST_AFTER_HANDOVER)),
                later(now.minus(afterWithdrawal), now.minus(LONGEST_AFTER_WITHDRAWAL)),
                now.minus(afterEnd));
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }
}

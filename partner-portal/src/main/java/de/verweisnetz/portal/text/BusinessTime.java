package de.verweisnetz.portal.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What time it is by the clock that the node's rules go by. Each of its answers tells; until the first one it is the time of
 * this machine. How long ago something was, and whether it is late, is told by no other clock.
 */
public final class BusinessTime {
    private static volatile Duration ahead = Duration.ZERO;

    private BusinessTime() {}

    /** The node has just said what time it is. */
    public static void heard(Instant time) {
        ahead = Duration.between(Instant.now(), time);
    }

    public static Instant now() {
        return Instant.now().plus(ahead);
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(now(), Times.ZONE);
    }
}

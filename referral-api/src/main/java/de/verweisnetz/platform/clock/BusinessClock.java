package de.verweisnetz.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time that rules go by, to the microsecond, as the database keeps it.
 *
 * <p>Tests and demos may shift it. Tokens and signatures never ask it: they go by the system's clock.
 */
@ApplicationScoped
public class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Duration offset;

    @Inject
    public BusinessClock(@ConfigProperty(name = "verweisnetz.clock.offset") Duration offset) {
        this.offset = offset;
    }

    protected BusinessClock() {
        this(Duration.ZERO);
    }

    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** The same time of day so many days, months and years later, by Berlin's calendar. */
    public static Instant after(Instant time, Period period) {
        return time.atZone(ZONE).plus(period).toInstant();
    }

    /** The same time of day so many days, months and years earlier, by Berlin's calendar. */
    public static Instant before(Instant time, Period period) {
        return time.atZone(ZONE).minus(period).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}

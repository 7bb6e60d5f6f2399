package de.verweisnetz.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time that rules go by, to the microsecond, as the database keeps it.
 *
 * <p>Tests and demos may shift it, also while the node runs: then a file tells by how much. Tokens and signatures never
 * ask it: they go by the system's clock.
 */
@ApplicationScoped
public class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Duration offset;
    private final Optional<Path> offsetFile;

    @Inject
    public BusinessClock(
            @ConfigProperty(name = "verweisnetz.clock.offset") Duration offset,
            @ConfigProperty(name = "verweisnetz.clock.offset-file") Optional<String> offsetFile) {
        this.offset = offset;
        this.offsetFile = offsetFile.map(Path::of);
    }

    public BusinessClock(Duration offset) {
        this(offset, Optional.empty());
    }

    protected BusinessClock() {
        this(Duration.ZERO);
    }

    public Instant now() {
        return Instant.now().plus(offset()).truncatedTo(ChronoUnit.MICROS);
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

    private Duration offset() {
        return offsetFile.filter(Files::exists).map(BusinessClock::read).orElse(offset);
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

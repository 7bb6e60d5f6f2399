package de.verweisnetz.testing;

import de.verweisnetz.platform.job.Checkpoint;
import de.verweisnetz.platform.job.QueuedJob;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets days pass in the server under test: by its business clock, with the real job that looks after referrals, at night
 * and in the morning of each day. Ids that begin with f let it sleep for weeks in between.
 */
@ApplicationScoped
public class SimulatedDays implements QueuedJob {
    public static final String NAME = "test-simulated-days";
    public static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    public static final int DAYS = 400;
    public static final List<LocalTime> HOURS = List.of(LocalTime.of(1, 30), LocalTime.of(8, 30));

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int WEEKS = 21;

    @Inject
    @Any
    private Instance<RecurringJob> jobs;

    @Inject
    @ConfigProperty(name = "verweisnetz.clock.offset-file")
    private Optional<String> clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id, Checkpoint checkpoint) {
        var before = read();
        try {
            int step = id.toString().startsWith("f") ? WEEKS : 1;
            for (int day = 0; day <= DAYS; day += step) {
                pass(FIRST.plusDays(day));
            }
        } finally {
            set(before);
        }
    }

    private void pass(LocalDate day) {
        for (var hour : HOURS) {
            set(Duration.between(Instant.now(), day.atTime(hour).atZone(BERLIN)).toString());
            jobs.stream().filter(job -> job.name().equals("referral-clocks")).forEach(RecurringJob::run);
        }
    }

    private String read() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the server of the integration tests has one. */
    private Path file() {
        return Path.of(clock.orElseThrow());
    }

    private void set(String offset) {
        var file = file();
        try {
            var written = Files.writeString(Files.createTempFile(file.getParent(), "it-clock", ".txt"), offset);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

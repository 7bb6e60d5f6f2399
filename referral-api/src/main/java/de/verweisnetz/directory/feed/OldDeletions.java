package de.verweisnetz.directory.feed;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets deletions that everybody who follows the feed has had the time to read, and moves the horizon behind them. */
@ApplicationScoped
public class OldDeletions implements RecurringJob {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);
    private static final String FORGET =
            """
            WITH forgotten AS (
              DELETE FROM directory.feed WHERE op = 'DELETE' AND position IS NOT NULL AND changed_at < ?
              RETURNING position
            )
            UPDATE directory.feed_horizon SET position = greatest(position, (SELECT max(position) FROM forgotten))""";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource jobs;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.deletions-kept")
    private String kept;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return "directory-old-deletions";
    }

    @Override
    public Cadence cadence() {
        return Cadence.daily(AT_NIGHT);
    }

    @Override
    public void run() {
        var before = clock.now().atZone(BusinessClock.ZONE).minus(Period.parse(kept));
        try (var connection = jobs.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, before.withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime());
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Deletions were not forgotten", e);
        }
    }
}

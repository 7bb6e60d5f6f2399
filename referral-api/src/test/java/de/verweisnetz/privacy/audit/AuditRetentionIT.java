package de.verweisnetz.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.retention.AuditRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over four hundred days with a shifted clock: the trail ends after a year, and what is left can be checked each day. */
class AuditRetentionIT {
    private static final Instant START = Instant.parse("2029-01-10T08:00:00Z");
    private static final int DAYS = 400;
    // The year before anything is due passes in steps; then every day counts.
    private static final List<Integer> WRITTEN = IntStream.range(0, DAYS)
            .filter(day -> day >= 360 || day % 10 < 2)
            .boxed()
            .toList();
    private static final Period KEPT = Period.ofMonths(12);

    @Test
    void the_trail_of_a_year_is_kept_and_stays_a_chain(@TempDir Path folder) throws Exception {
        try (var chain = new TestChain("audit_retention", folder)) {
            for (int day : WRITTEN) {
                var now = START.plus(Duration.ofDays(day));
                chain.write(now, "READ");
                chain.write(now.plusSeconds(1), "CHANGE");
                assertThat(chain.chain(now.plusSeconds(2))).isNull();
                var due = BusinessClock.before(now, KEPT);
                chain.drop(new AuditRule().statement(), due);
                if (day % 20 == 0 || day > 360) {
                    assertThat(chain.findings(due)).as("day " + day).isEmpty();
                    assertThat(chain.number("SELECT count(*) FROM privacy.audit WHERE at < '"
                                    + due.minus(Duration.ofDays(1)) + "'"))
                            .as("day " + day)
                            .isZero();
                }
                assertThat(chain.number("SELECT min(position) FROM privacy.audit"))
                        .as("day " + day)
                        .isEqualTo(2 * writtenUntil(day - 366) + 1);
            }
            assertThat(chain.findings(BusinessClock.before(START.plus(Duration.ofDays(DAYS)), Period.ofMonths(24))))
                    .contains("DROPPED_EARLY 1-2");
        }
    }

    private static long writtenUntil(int last) {
        return WRITTEN.stream().filter(day -> day <= last).count();
    }
}

package de.verweisnetz.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final Instant ENDED = Instant.parse("2026-07-01T10:00:00Z");

    @Test
    void a_duration_counts_from_the_end_of_the_run_before() {
        assertThat(nextAfter("PT15M")).isEqualTo("2026-07-01T10:15:00Z");
    }

    @Test
    void a_time_of_day_is_meant_as_the_clocks_in_berlin_show_it() {
        assertThat(nextAfter("03:30")).isEqualTo("2026-07-02T01:30:00Z");
    }

    @Test
    void a_job_may_not_come_round_without_a_pause() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cadence.parse("PT0S"));
    }

    private static Instant nextAfter(String cadence) {
        var execution = new Execution(ENDED, new TaskInstance<>("job", "recurring"));
        return Cadence.parse(cadence)
                .schedule()
                .getNextExecutionTime(ExecutionComplete.success(execution, ENDED, ENDED));
    }
}

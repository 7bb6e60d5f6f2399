package de.verweisnetz.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final Deadlines deadlines =
            new Deadlines(Duration.ofSeconds(30), 5, Duration.ofDays(90), Duration.ofDays(7));

    @ParameterizedTest(name = "{0} + {1} working days in Land {2} is {3}")
    @CsvSource({
        "2026-03-02, 1, 11, 2026-03-03",
        "2026-03-06, 1, 11, 2026-03-09",
        "2026-03-07, 1, 11, 2026-03-09",
        // Christmas
        "2026-12-24, 1, 11, 2026-12-28",
        // Epiphany only in three Länder
        "2027-01-05, 1, 09, 2027-01-07",
        "2027-01-05, 1, 11, 2027-01-06",
        // Women's Day in Berlin, not in Brandenburg
        "2027-03-05, 1, 11, 2027-03-09",
        "2027-03-05, 1, 12, 2027-03-08",
        // Easter: Good Friday and Easter Monday
        "2026-04-02, 1, 05, 2026-04-07",
        // Reformation Day in the north, All Saints' Day in the west
        "2025-10-30, 1, 02, 2025-11-03",
        "2024-10-31, 1, 05, 2024-11-04",
        // all Germany only
        "2027-01-05, 1, , 2027-01-06",
        "2026-04-30, 1, , 2026-05-04",
        "2026-03-02, 10, 16, 2026-03-16"
    })
    void working_days_leave_out_weekends_and_the_holidays_of_the_land(
            LocalDate day, int days, String land, LocalDate expected) {
        assertThat(WorkingDays.after(day, days, land)).isEqualTo(expected);
    }

    @Test
    void an_answer_is_due_at_the_end_of_the_last_working_day_in_germany() {
        var due = deadlines.dueAt(Instant.parse("2026-03-27T10:00:00Z"), 1, "11");
        assertThat(due).isEqualTo(Instant.parse("2026-03-30T21:59:59Z"));
        assertThat(due.atZone(ZoneId.of("Europe/Berlin")).toLocalTime()).hasToString("23:59:59");
    }

    @Test
    void a_release_after_midnight_in_germany_counts_from_the_new_day() {
        var due = deadlines.dueAt(Instant.parse("2026-03-02T23:30:00Z"), 1, "11");
        assertThat(due).isEqualTo(Instant.parse("2026-03-04T22:59:59Z"));
    }

    @Test
    void without_a_promise_the_default_of_the_node_holds() {
        var issued = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(deadlines.dueAt(issued, null, "11")).isEqualTo(deadlines.dueAt(issued, 5, "11"));
    }

    @Test
    void release_and_end_follow_the_settings() {
        var issued = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(deadlines.releasedAt(issued)).isEqualTo(issued.plusSeconds(30));
        assertThat(deadlines.expiresAt(issued)).isEqualTo(Instant.parse("2026-05-31T09:00:00Z"));
    }
}

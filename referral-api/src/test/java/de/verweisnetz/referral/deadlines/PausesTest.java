package de.verweisnetz.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.Region;
import de.verweisnetz.referral.lifecycle.RegionKind;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    @ParameterizedTest(name = "{0} due {2}, paused {3} to {4} in Land {5}: due {6}")
    @CsvSource({
        // Wednesday to Tuesday: five working days
        "NORMAL, , 2026-03-06T23:59:59, 2026-03-04T15:00, 2026-03-11T00:00, 11, 2026-03-13T23:59:59",
        // Ended on the day on which it began
        "NORMAL, , 2026-03-06T23:59:59, 2026-03-04T10:00, 2026-03-04T15:00, 11, 2026-03-06T23:59:59",
        // A weekend alone takes no time
        "NORMAL, , 2026-03-10T23:59:59, 2026-03-07T10:00, 2026-03-09T00:00, 11, 2026-03-10T23:59:59",
        // Christmas and New Year: eight working days, and in Bavaria one more holiday
        "NORMAL, , 2026-12-23T23:59:59, 2026-12-21T10:00, 2027-01-04T00:00, 11, 2027-01-06T23:59:59",
        "NORMAL, , 2026-12-23T23:59:59, 2026-12-21T10:00, 2027-01-04T00:00, 09, 2027-01-07T23:59:59",
        // Over the change of the clocks
        "NORMAL, , 2026-03-27T23:59:59, 2026-03-26T10:00, 2026-03-30T00:00, 11, 2026-03-31T23:59:59",
        // What was due before the break stays due for as long as it was
        "NORMAL, , 2026-03-03T23:59:59, 2026-03-04T15:00, 2026-03-11T00:00, 11, 2026-03-10T23:59:59",
        // The client's own date does not move, and what is later already stays
        "DEADLINE, 2026-03-10, 2026-03-06T23:59:59, 2026-03-04T15:00, 2026-03-06T00:00, 11, 2026-03-09T23:59:59",
        "DEADLINE, 2026-03-03, 2026-03-06T23:59:59, 2026-03-04T15:00, 2026-03-06T00:00, 11, 2026-03-06T23:59:59",
        // Acute does not wait
        "ACUTE, , 2026-03-04T11:30:00, 2026-03-04T10:00, 2026-03-11T00:00, 11, 2026-03-04T11:30:00"
    })
    void the_time_to_answer_moves_by_the_working_days_of_the_break(
            Urgency urgency,
            LocalDate date,
            LocalDateTime due,
            LocalDateTime since,
            LocalDateTime until,
            String land,
            LocalDateTime expected) {
        var matter = new Matter("ro", List.of(), new Region(RegionKind.ABROAD, null), urgency, date, null);
        assertThat(Pauses.moved(at(due), at(since), at(until), matter, land)).isEqualTo(at(expected));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}

package de.verweisnetz.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.referral.deadlines.Reminders.Owed;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {
    private final Reminders reminders = new Reminders("08:00", 3);

    @ParameterizedTest(name = "{0} due {2} in Land {3}: reminded {4}, escalated {5}")
    @CsvSource({
        "NORMAL, 2026-03-02T09:00, 2026-03-05T23:59:59, 11, 2026-03-06T08:00, 2026-03-11T08:00",
        "NORMAL, 2026-03-02T09:00, 2026-03-06T23:59:59, 11, 2026-03-09T08:00, 2026-03-12T08:00",
        // Easter
        "NORMAL, 2026-03-30T09:00, 2026-04-02T23:59:59, 05, 2026-04-07T08:00, 2026-04-10T08:00",
        // Christmas and New Year, with Epiphany in Bavaria
        "NORMAL, 2026-12-18T09:00, 2026-12-23T23:59:59, 11, 2026-12-24T08:00, 2026-12-30T08:00",
        "NORMAL, 2026-12-28T09:00, 2026-12-31T23:59:59, 09, 2027-01-04T08:00, 2027-01-08T08:00",
        "NORMAL, 2026-12-28T09:00, 2026-12-31T23:59:59, 11, 2027-01-04T08:00, 2027-01-07T08:00",
        // Over the change of the clocks
        "NORMAL, 2026-03-24T09:00, 2026-03-27T23:59:59, 11, 2026-03-30T08:00, 2026-04-02T08:00",
        // A date of the client's: on the last morning, and the working day after it
        "DEADLINE, 2026-03-02T09:00, 2026-03-05T23:59:59, 11, 2026-03-05T08:00, 2026-03-06T08:00",
        "DEADLINE, 2026-03-02T09:00, 2026-03-06T23:59:59, 11, 2026-03-06T08:00, 2026-03-09T08:00",
        // Sent on the last day itself, or with a last day on which nobody works
        "DEADLINE, 2026-03-05T09:00, 2026-03-05T23:59:59, 11, 2026-03-06T08:00, 2026-03-09T08:00",
        "DEADLINE, 2026-03-06T09:00, 2026-03-07T23:59:59, 11, 2026-03-09T08:00, 2026-03-10T08:00",
        // Acute: at once, and on the next working day
        "ACUTE, 2026-03-02T09:00, 2026-03-02T11:00:00, 11, 2026-03-02T11:00, 2026-03-03T08:00",
        "ACUTE, 2026-03-06T11:30, 2026-03-06T13:30:00, 11, 2026-03-06T13:30, 2026-03-09T08:00",
        "ACUTE, 2026-12-24T09:00, 2026-12-24T11:00:00, 11, 2026-12-24T11:00, 2026-12-28T08:00"
    })
    void reminders_and_escalations_come_on_working_days(
            Urgency urgency,
            LocalDateTime released,
            LocalDateTime due,
            String land,
            LocalDateTime reminded,
            LocalDateTime escalated) {
        var owed = new Owed(urgency, at(released), at(due), land);
        assertThat(reminders.remindAt(owed)).isEqualTo(at(reminded));
        assertThat(reminders.escalateAt(owed, at(reminded))).isEqualTo(at(escalated));
        assertThat(reminders.isTimeToRemind(owed, at(reminded).minusMillis(1))).isFalse();
        assertThat(reminders.isTimeToRemind(owed, at(reminded))).isTrue();
        assertThat(reminders.isTimeToEscalate(owed, at(reminded), at(escalated).minusMillis(1)))
                .isFalse();
        assertThat(reminders.isTimeToEscalate(owed, at(reminded), at(escalated)))
                .isTrue();
    }

    @Test
    void what_was_missed_is_made_up_for_on_the_next_working_day_and_not_at_night() {
        var owed = new Owed(Urgency.NORMAL, at("2026-03-02T09:00"), at("2026-03-05T23:59:59"), "11");
        assertThat(reminders.isTimeToRemind(owed, at("2026-03-07T12:00"))).isFalse();
        assertThat(reminders.isTimeToRemind(owed, at("2026-03-09T07:59"))).isFalse();
        assertThat(reminders.isTimeToRemind(owed, at("2026-03-09T08:00"))).isTrue();
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}

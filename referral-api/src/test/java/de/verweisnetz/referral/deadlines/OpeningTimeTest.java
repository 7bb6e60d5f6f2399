package de.verweisnetz.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.OfferFacts.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String WEEK = "MO 09:00-12:00, MO 13:00-17:00, TU 09:00-12:00, TH 14:00-18:30, FR 09:00-13:00";

    @ParameterizedTest(name = "{1} after {0} in Land {2} is {3}")
    @CsvSource({
        // Within one span, from its first to its last moment
        "2026-03-02T09:00, PT2H, 11, 2026-03-02T11:00",
        "2026-03-02T10:00, PT2H, 11, 2026-03-02T12:00",
        // Before it opens, in the break at noon, and after it has closed
        "2026-03-02T06:30, PT2H, 11, 2026-03-02T11:00",
        "2026-03-02T11:00, PT2H, 11, 2026-03-02T14:00",
        "2026-03-02T12:30, PT2H, 11, 2026-03-02T15:00",
        "2026-03-02T16:00, PT2H, 11, 2026-03-03T10:00",
        // Over a day on which it is closed, and over a weekend
        "2026-03-03T11:30, PT2H, 11, 2026-03-05T15:30",
        "2026-03-06T12:00, PT2H, 11, 2026-03-09T10:00",
        "2026-03-07T12:00, PT2H, 11, 2026-03-09T11:00",
        // Over several days
        "2026-03-06T12:00, PT12H, 11, 2026-03-12T15:00",
        // Good Friday and Easter Monday
        "2026-04-02T18:00, PT2H, 05, 2026-04-07T10:30",
        // Epiphany is a holiday in Bavaria, not in Berlin
        "2026-01-06T09:00, PT2H, 11, 2026-01-06T11:00",
        "2026-01-06T09:00, PT2H, 09, 2026-01-08T16:00",
        // Women's Day 2027 is a Monday: a holiday in Berlin, not in Brandenburg
        "2027-03-08T09:00, PT2H, 11, 2027-03-09T11:00",
        "2027-03-08T09:00, PT2H, 12, 2027-03-08T11:00",
        // Christmas and New Year: Friday 25 December, Friday 1 January
        "2026-12-24T18:00, PT2H, 11, 2026-12-28T10:30",
        "2026-12-31T17:30, PT2H, 11, 2027-01-04T10:00",
        // Without a Land only the holidays of all Germany count
        "2026-01-06T09:00, PT2H, , 2026-01-06T11:00",
        "2026-10-02T12:00, PT2H, , 2026-10-05T10:00"
    })
    void opening_hours_leave_out_breaks_weekends_and_holidays(
            LocalDateTime from, Duration open, String land, LocalDateTime expected) {
        assertThat(opening(WEEK, land, null).after(at(from), open)).contains(at(expected));
    }

    @ParameterizedTest(name = "{0} on {1}: {2} after opening is {3}")
    @CsvSource({
        // 29 March 2026: at two the clocks go on to three
        "SU 01:00-05:00, 2026-03-29T00:00, PT2H, 2026-03-29T04:00",
        "SU 02:00-05:00, 2026-03-29T00:00, PT1H, 2026-03-29T04:00",
        // 25 October 2026: at three they go back to two
        "SU 01:00-05:00, 2026-10-25T00:00, PT4H, 2026-10-25T04:00"
    })
    void a_change_of_the_clocks_makes_a_night_shorter_or_longer(
            String week, LocalDateTime from, Duration open, LocalDateTime expected) {
        assertThat(opening(week, "11", null).after(at(from), open)).contains(at(expected));
    }

    @Test
    void hours_that_overlap_count_once() {
        var opening = opening("MO 09:00-11:00, MO 10:00-12:00, MO 10:30-10:45", "11", null);
        assertThat(opening.after(at("2026-03-02T09:00"), Duration.ofHours(3))).contains(at("2026-03-02T12:00"));
    }

    @Test
    void a_closure_lasts_to_the_end_of_its_last_day() {
        var opening = opening(WEEK, "11", LocalDate.parse("2026-03-09"));
        assertThat(opening.isOpen(at("2026-03-09T10:00"))).isFalse();
        assertThat(opening.isOpen(at("2026-03-10T10:00"))).isTrue();
        assertThat(opening.after(at("2026-03-02T09:00"), Duration.ofHours(2))).contains(at("2026-03-10T11:00"));
    }

    @Test
    void it_is_open_from_the_first_moment_of_a_span_to_before_its_last() {
        var opening = opening(WEEK, "11", null);
        assertThat(opening.isOpen(at("2026-03-02T09:00"))).isTrue();
        assertThat(opening.isOpen(at("2026-03-02T12:00").minusNanos(1000))).isTrue();
        assertThat(opening.isOpen(at("2026-03-02T12:00"))).isFalse();
        assertThat(opening.isOpen(at("2026-03-04T10:00"))).isFalse();
        assertThat(opening(WEEK, "09", null).isOpen(at("2026-01-06T10:00"))).isFalse();
    }

    @Test
    void what_never_opens_has_no_end() {
        assertThat(opening("", "11", null).isKnown()).isFalse();
        assertThat(opening("", "11", null).after(at("2026-03-02T09:00"), Duration.ofHours(2)))
                .isEmpty();
        // Hours that end before they begin are a mistake in the directory, and no hours.
        assertThat(opening("MO 17:00-09:00", "11", null).after(at("2026-03-02T09:00"), Duration.ofHours(2)))
                .isEmpty();
    }

    private static OpeningTime opening(String week, String land, LocalDate closedUntil) {
        return new OpeningTime(slots(week), land, closedUntil);
    }

    static List<Slot> slots(String week) {
        return Arrays.stream(week.split(", ?"))
                .filter(text -> !text.isEmpty())
                .map(text -> new Slot(text.substring(0, 2), text.substring(3, 8), text.substring(9), null))
                .toList();
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}

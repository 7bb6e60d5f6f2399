package de.verweisnetz.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.directory.OfferFacts.Slot;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.lifecycle.Matter;
import de.verweisnetz.referral.lifecycle.Region;
import de.verweisnetz.referral.lifecycle.RegionKind;
import de.verweisnetz.referral.lifecycle.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimesTest {
    private static final String WEEK = "MO 09:00-17:00, TU 09:00-17:00, WE 09:00-17:00, TH 09:00-17:00, FR 09:00-13:00";

    @ParameterizedTest(name = "released {0}, date {1}, Land {2}: due at the end of {3}")
    @CsvSource({
        // Promised are three working days; a later date changes nothing
        "2026-03-02T09:00, 2026-03-20, 11, 2026-03-05",
        // The working day before the date
        "2026-03-02T09:00, 2026-03-05, 11, 2026-03-04",
        "2026-03-05T09:00, 2026-03-09, 11, 2026-03-06",
        // The day before is a holiday in one Land and not in the other
        "2027-03-04T09:00, 2027-03-09, 11, 2027-03-05",
        "2027-03-04T09:00, 2027-03-09, 12, 2027-03-08",
        // Tomorrow and today
        "2026-03-02T15:00, 2026-03-03, 11, 2026-03-02",
        "2026-03-02T15:00, 2026-03-02, 11, 2026-03-02",
        // On a weekend with a date on Monday: that day itself
        "2026-03-07T15:00, 2026-03-09, 11, 2026-03-09",
        // The date has passed while a question was open
        "2026-03-10T15:00, 2026-03-09, 11, 2026-03-10",
        // New Year
        "2026-12-30T09:00, 2027-01-04, 11, 2026-12-31"
    })
    void a_date_of_the_clients_is_answered_before_it(
            LocalDateTime released, LocalDate date, String land, LocalDate due) {
        assertThat(times().dueAt(matter(Urgency.DEADLINE, date), at(released), offer(land)))
                .isEqualTo(at(due.atTime(23, 59, 59)));
    }

    @ParameterizedTest(name = "released {0} in Land {1}: due {2}")
    @CsvSource({
        "2026-03-02T09:00, 11, 2026-03-02T11:00",
        "2026-03-02T16:00, 11, 2026-03-03T10:00",
        "2026-03-06T12:30, 11, 2026-03-09T10:30",
        "2026-12-24T16:00, 11, 2026-12-28T10:00",
        "2026-01-05T16:00, 09, 2026-01-07T10:00",
        "2026-01-05T16:00, 11, 2026-01-06T10:00"
    })
    void an_acute_matter_is_due_within_two_opening_hours(LocalDateTime released, String land, LocalDateTime due) {
        assertThat(times().dueAt(matter(Urgency.ACUTE, null), at(released), offer(land)))
                .isEqualTo(at(due));
    }

    @Test
    void an_acute_matter_goes_only_where_somebody_is_there_now() {
        var acute = matter(Urgency.ACUTE, null);
        times().refuseUnlessReachable(acute, at(LocalDateTime.parse("2026-03-02T10:00")), offer("11"));
        assertRefused(times(), acute, "2026-03-02T18:00", "acute-not-open");
        assertRefused(times(), acute, "2026-03-07T10:00", "acute-not-open");
        assertRefused(times(), acute, "2026-12-25T10:00", "acute-not-open");
        assertRefused(timesOf(""), acute, "2026-03-02T10:00", "acute-hours-unknown");
        timesOf("")
                .refuseUnlessReachable(
                        matter(Urgency.NORMAL, null), at(LocalDateTime.parse("2026-03-07T10:00")), offer("11"));
    }

    private static void assertRefused(AnswerTimes times, Matter matter, String now, String code) {
        assertThatThrownBy(() -> times.refuseUnlessReachable(matter, at(LocalDateTime.parse(now)), offer("11")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.code()).isEqualTo(code);
                            assertThat(error.pointer()).isEqualTo("/offer_id");
                        }));
    }

    private static AnswerTimes times() {
        return timesOf(WEEK);
    }

    private static AnswerTimes timesOf(String week) {
        var deadlines = new Deadlines(Duration.ofSeconds(30), 5, Duration.ofDays(90), Duration.ofDays(7));
        var directory = new Offers() {
            @Override
            public List<Slot> hours(OfferId id) {
                return OpeningTimeTest.slots(week);
            }
        };
        return new AnswerTimes(deadlines, directory, Duration.ofHours(2));
    }

    private static Matter matter(Urgency urgency, LocalDate date) {
        return new Matter("ro", List.of("ARB.LOHN"), new Region(RegionKind.ABROAD, null), urgency, date, null);
    }

    private static ReferableOffer offer(String land) {
        return new ReferableOffer(
                new OfferId(Ids.next()),
                1,
                "Musterangebot",
                Ids.next(),
                "Musterberatung",
                Ids.next(),
                List.of("CODE"),
                List.of("ARB.LOHN"),
                List.of("ro"),
                true,
                3,
                land,
                "FAIRE_MOB",
                "DGB",
                true,
                false,
                null,
                "OPEN");
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}

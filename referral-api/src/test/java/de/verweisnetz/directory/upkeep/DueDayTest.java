package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueDayTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 4);

    private static final Ages AGES = new Ages(180, 365);

    @Test
    void entries_confirmed_on_one_day_fall_due_over_eight_weeks_and_before_they_are_flagged() {
        var days = IntStream.range(0, 5000)
                .mapToObj(i ->
                        DueDay.of(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}), NEW_YEAR, null, AGES))
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));

        assertThat(days.keySet())
                .hasSize(56)
                .allMatch(day -> !day.isBefore(NEW_YEAR.plusDays(120)) && day.isBefore(NEW_YEAR.plusDays(180)));
        // Evenly they would be 89 a day.
        assertThat(days.values()).allMatch(count -> count < 180);
    }

    @Test
    void entries_that_end_with_the_year_fall_due_over_the_weeks_before() {
        var end = LocalDate.of(2027, 12, 31);
        var days = IntStream.range(0, 1000)
                .mapToObj(i -> DueDay.of(
                        UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}),
                        LocalDate.of(2027, 10, 1),
                        end,
                        AGES))
                .collect(Collectors.toSet());

        assertThat(days).hasSizeGreaterThan(50).allMatch(day -> day.isBefore(end.minusDays(6)));
    }

    @Test
    void the_same_offer_always_has_the_same_day() {
        var offer = UUID.fromString("67d84efc-2746-5eb1-8721-232a696983ba");

        assertThat(DueDay.of(offer, NEW_YEAR, null, AGES)).isEqualTo(DueDay.of(offer, NEW_YEAR, null, AGES));
    }

    @Test
    void who_has_just_confirmed_is_left_alone_whatever_end_she_gave() {
        var today = LocalDate.of(2027, 12, 20);

        assertThat(DueDay.of(new UUID(1, 2), today, LocalDate.of(2027, 12, 31), AGES))
                .isEqualTo(today.plusDays(14));
    }

    @Test
    void a_node_that_flags_earlier_asks_earlier() {
        var due = DueDay.of(new UUID(1, 2), NEW_YEAR, null, new Ages(90, 180));

        assertThat(due).isBetween(NEW_YEAR.plusDays(30), NEW_YEAR.plusDays(86));
    }

    @Test
    void what_nobody_ever_confirmed_has_no_day_of_its_own() {
        assertThat(DueDay.of(new UUID(1, 2), null, null, AGES)).isNull();
    }
}

package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final ZonedDateTime WEDNESDAY = ZonedDateTime.parse("2026-11-18T10:15:00+01:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource({
        "NOW, 2026-11-18, 3495, 3496",
        "WE, 2026-11-18, 2880, 4320",
        "TH-14:30, 2026-11-19, 5190, 5191",
        "TU, 2026-11-24, 1440, 2880",
        "SU-23:59, 2026-11-22, 10079, 10080"
    })
    void a_moment_is_the_next_of_its_kind(String text, String date, int from, int to) {
        assertThat(Moment.parse(text, WEDNESDAY)).hasValueSatisfying(moment -> {
            assertThat(moment.date()).isEqualTo(date);
            assertThat(moment.span()).isEqualTo(new WeekMinutes.Span(from, to));
        });
    }

    @Test
    void what_is_no_moment_is_none() {
        assertThat(Moment.parse("MO-25:00", WEDNESDAY)).isEmpty();
        assertThat(Moment.parse("XX", WEDNESDAY)).isEmpty();
    }
}

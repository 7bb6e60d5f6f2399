package de.verweisnetz.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {
    private static final Instant NODE = Instant.parse("2031-03-02T23:30:00Z");

    @AfterEach
    void present() {
        BusinessTime.heard(Instant.now());
    }

    @Test
    void it_goes_on_from_what_the_node_said_last() {
        BusinessTime.heard(NODE.minus(Duration.ofDays(40)));
        BusinessTime.heard(NODE);
        assertThat(BusinessTime.now()).isCloseTo(NODE, within(10, ChronoUnit.MINUTES));
        assertThat(BusinessTime.today()).as("as Berlin counts days").isEqualTo(LocalDate.parse("2031-03-03"));
    }

    @Test
    void how_long_ago_something_was_is_told_by_it() {
        BusinessTime.heard(NODE);
        Times times = Texts.staff("de").times();
        assertThat(times.relative(NODE.minus(Duration.ofDays(9)))).isEqualTo("vor 9 Tagen");
        assertThat(times.relative(LocalDate.parse("2031-03-02"))).isEqualTo("vor 1 Tag");
    }
}

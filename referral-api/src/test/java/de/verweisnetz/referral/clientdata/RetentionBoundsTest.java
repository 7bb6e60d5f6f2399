package de.verweisnetz.referral.clientdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class RetentionBoundsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void settings_shorten_what_was_promised() {
        var bounds = RetentionBounds.at(NOW, Period.ofDays(2), Duration.ofHours(1), Duration.ofHours(3));
        assertThat(bounds.handover()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(bounds.withdrawal()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(bounds.end()).isEqualTo("2026-11-23T07:00:00Z");
    }

    @Test
    void settings_do_not_lengthen_what_was_promised() {
        var bounds = RetentionBounds.at(NOW, Period.ofMonths(2), Duration.ofDays(9), Duration.ofDays(9));
        assertThat(bounds.handover()).isEqualTo("2026-11-16T10:00:00Z");
        assertThat(bounds.withdrawal()).isEqualTo("2026-11-22T11:00:00Z");
        assertThat(bounds.end()).isEqualTo("2026-11-14T10:00:00Z");
    }

    @Test
    void a_week_is_a_week_also_when_the_clocks_change() {
        var afterTheChange = Instant.parse("2026-10-26T09:00:00Z");
        assertThat(RetentionBounds.at(afterTheChange, Period.ofDays(7), Duration.ZERO, Duration.ZERO)
                        .handover())
                .isEqualTo("2026-10-19T08:00:00Z");
    }
}

package de.verweisnetz.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
    private static final Instant TIME = Instant.parse("2027-03-10T11:00:00Z");

    @Test
    void a_period_may_be_given_in_months_weeks_and_years() {
        assertThat(BusinessClock.before(TIME, Period.parse("P1M"))).isEqualTo("2027-02-10T11:00:00Z");
        assertThat(BusinessClock.before(TIME, Period.parse("P4W"))).isEqualTo("2027-02-10T11:00:00Z");
        assertThat(BusinessClock.after(TIME, Period.parse("P1Y2D"))).isEqualTo("2028-03-12T11:00:00Z");
    }

    @Test
    void it_ends_at_the_same_time_of_day_although_clocks_were_changed_in_between() {
        assertThat(BusinessClock.after(TIME, Period.parse("P1M"))).isEqualTo("2027-04-10T10:00:00Z");
    }
}

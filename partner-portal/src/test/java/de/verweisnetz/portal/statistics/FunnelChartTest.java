package de.verweisnetz.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Funnel;
import de.verweisnetz.portal.api.Funnel.StepCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelChartTest {
    private static FunnelChart chart(StepCount... steps) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return FunnelChart.of(new Funnel("referrals", day, day, List.of(steps)));
    }

    @Test
    void the_largest_figure_fills_the_width_and_the_others_follow() {
        FunnelChart chart = chart(new StepCount("ISSUED", 200, false), new StepCount("SEEN", 50, false));
        assertThat(chart.bars().get(0).length()).isEqualTo(chart.longest());
        assertThat(chart.bars().get(1).length()).isEqualTo(chart.longest() / 4);
    }

    @Test
    void a_suppressed_figure_has_neither_number_nor_length_even_if_one_was_sent() {
        FunnelChart.Bar bar = chart(new StepCount("ISSUED", 4, true)).bars().get(0);
        assertThat(bar.suppressed()).isTrue();
        assertThat(bar.count()).isNull();
        assertThat(bar.length()).isZero();
    }

    @Test
    void nothing_issued_draws_no_bars() {
        assertThat(chart(new StepCount("ISSUED", 0, false)).bars().get(0).length())
                .isZero();
    }
}

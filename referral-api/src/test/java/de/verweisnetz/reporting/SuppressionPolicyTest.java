package de.verweisnetz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuppressionPolicyTest {
    private final SuppressionPolicy policy = new SuppressionPolicy(5, 3);

    @Test
    void a_figure_below_the_least_cell_is_hidden() {
        assertThat(policy.hides(4, 3)).isTrue();
        assertThat(policy.hides(5, 3)).isFalse();
        assertThat(policy.hides(0, 0)).isTrue();
    }

    @Test
    void a_figure_of_too_few_organisations_is_hidden() {
        assertThat(policy.hides(100, 2)).isTrue();
        assertThat(policy.hides(100, 3)).isFalse();
    }

    @Test
    void no_setting_shows_figures_below_three() {
        assertThat(new SuppressionPolicy(1, 1).hides(2, 1)).isTrue();
        assertThat(new SuppressionPolicy(1, 1).hides(3, 1)).isFalse();
    }

    @Test
    void a_figure_that_gives_away_a_small_rest_is_hidden() {
        assertThat(policy.hidesRest(20, 16)).isTrue();
        assertThat(policy.hidesRest(20, 15)).isFalse();
        assertThat(policy.hidesRest(20, 20)).isFalse();
    }
}

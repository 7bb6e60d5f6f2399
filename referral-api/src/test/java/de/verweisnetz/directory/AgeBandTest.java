package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgeBandTest {
    @Test
    void every_age_lies_in_exactly_one_band() {
        assertThat(IntStream.rangeClosed(0, 120).mapToLong(age -> Arrays.stream(AgeBand.values())
                        .filter(band -> band.touches(age, age))
                        .count()))
                .containsOnly(1L);
    }

    @Test
    void a_band_finds_what_is_for_some_of_its_ages_and_nothing_else() {
        assertThat(Arrays.stream(AgeBand.values()).filter(band -> band.touches(12, 27)))
                .containsExactly(AgeBand.FROM_12_TO_17, AgeBand.FROM_18_TO_26, AgeBand.FROM_27_TO_64);
        assertThat(AgeBand.UNDER_12.touches(12, 27)).isFalse();
        assertThat(AgeBand.FROM_65.touches(60, 120)).isTrue();
    }
}

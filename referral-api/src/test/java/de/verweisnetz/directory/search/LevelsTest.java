package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LevelsTest {
    @Test
    void few_offers_have_the_first_level_more_the_second_and_most_the_last() {
        var offers = LongStream.range(0, 6400)
                .mapToObj(number -> new UUID(number, 0x8000_0000_0000_0000L))
                .map(TestFacts::withId)
                .collect(Collectors.groupingBy(offer -> Levels.of(offer, true), Collectors.counting()));

        assertThat(offers).containsOnlyKeys(1, 2, 3);
        assertThat(offers.get(1)).isBetween(50L, 200L);
        assertThat(offers.get(2)).isBetween(250L, 600L);
    }

    @Test
    void what_is_not_listed_has_none() {
        assertThat(Levels.of(TestFacts.of("ARB.LOHN"), false)).isEqualTo(Levels.NONE);
    }

    @Test
    void conditions_name_one_level_after_the_other() {
        assertThat(Levels.listed("o")).isEqualTo("(o.level = 1 OR o.level = 2 OR o.level = 3)");
        assertThat(Levels.any("o")).startsWith("(o.level = 0 OR o.level = 1 OR");
    }
}

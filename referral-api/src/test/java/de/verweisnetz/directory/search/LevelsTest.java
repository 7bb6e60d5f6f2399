package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static final int TOPIC = Facets.topic("ARB.LOHN");
    private static final int ROMANIAN = Facets.language("ro");
    private static final int OPEN_ON_MONDAY =
            Facets.openAt(new WeekMinutes.Span(600, 660)).get(0);

    @Test
    void what_filters_most_is_asked_for_at_the_level_itself() {
        assertThat(Levels.at(0, List.of(List.of(TOPIC), List.of(ROMANIAN))))
                .containsExactly(List.of(Facets.ofLevel(0, TOPIC)), List.of(Facets.ofLevel(0, ROMANIAN)));
        assertThat(Levels.at(1, List.of(List.of(TOPIC)))).containsExactly(List.of(Facets.ofLevel(1, TOPIC)));
    }

    @Test
    void the_last_level_has_no_facets_of_its_own() {
        assertThat(Levels.at(2, List.of(List.of(TOPIC))))
                .containsExactly(List.of(TOPIC), List.of(Facets.LEVELS.get(2)));
    }

    @Test
    void what_has_no_number_for_the_level_is_asked_for_beside_the_level() {
        assertThat(Levels.at(0, List.of(List.of(OPEN_ON_MONDAY))))
                .containsExactly(List.of(OPEN_ON_MONDAY), List.of(Facets.LEVELS.get(0)));
        assertThat(Levels.at(0, List.of(List.of(OPEN_ON_MONDAY), List.of(TOPIC))))
                .containsExactly(List.of(OPEN_ON_MONDAY), List.of(Facets.ofLevel(0, TOPIC)));
    }

    @Test
    void no_number_of_a_level_means_two_things() {
        var facets = List.of(
                Facets.ACCEPTS_CODE,
                ROMANIAN,
                Facets.language("ro", "INTERPRETED"),
                TOPIC,
                Facets.centreType("ADVICE"),
                Facets.sector("CARE"),
                Facets.area("NATIONWIDE"),
                Facets.area("16"),
                Facets.area("16077"));
        var numbers = List.of(0, 1).stream()
                .flatMap(level -> facets.stream().map(facet -> Facets.ofLevel(level, facet)))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number < 0);
    }
}

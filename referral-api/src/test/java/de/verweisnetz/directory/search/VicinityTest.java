package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.Places;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VicinityTest {
    private final Place kiel = Places.load().find("Kiel").orElseThrow().place();

    @Test
    void the_box_holds_the_whole_circle() {
        var corners = Arrays.stream(new Vicinity(kiel.latitude(), kiel.longitude(), 90, List.of(kiel.ags()))
                        .box()
                        .replaceAll("[()]", "")
                        .split(","))
                .map(Double::valueOf)
                .toList();

        assertThat(corners.get(1) - kiel.latitude()).isCloseTo(0.9, within(0.01));
        // A degree of longitude at the northern edge is 111.2 km × cos 55.22°.
        assertThat((corners.get(0) - kiel.longitude()) * 111.2 * Math.cos(Math.toRadians(55.22)))
                .isCloseTo(100, within(0.5));
    }
}

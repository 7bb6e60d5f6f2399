package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InformationSeedTest {

    @Test
    void demo_sources_are_visibly_invented_and_good_for_a_year() {
        var today = LocalDate.of(2026, 11, 22);

        var sources = InformationSeed.sources(today);

        assertThat(sources).hasSizeGreaterThanOrEqualTo(20).allSatisfy(source -> {
            assertThat(source.path("url").asText()).startsWith("https://example.org/musterinformation/");
            assertThat(source.path("publisher").asText()).startsWith("Muster");
            assertThat(source.path("checked_on").asText()).isEqualTo("2026-11-22");
            assertThat(source.path("expires_on").asText()).isEqualTo("2027-11-22");
        });
        assertThat(sources).map(source -> source.path("url").asText()).doesNotHaveDuplicates();
    }
}

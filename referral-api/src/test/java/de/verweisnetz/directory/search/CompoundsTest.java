package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {
    @ParameterizedTest
    @CsvSource({
        "arbeitsrechtsberatung, arbeitsrecht beratung",
        "schuldnerberatungsstelle, schuldner beratung stelle",
        "mietrechtsberatung, miete recht beratung",
        "hafenarbeiter, hafen arbeiter",
        "krankenversicherungsschutz, krankenversicherung schutz"
    })
    void a_compound_is_cut_into_its_nouns(String word, String parts) {
        assertThat(Compounds.parts(word)).containsExactly(parts.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beratung", "kindergarten", "unbekannt", "wartburg", "lohn", "sprachlos"})
    void a_word_that_is_no_compound_of_known_nouns_stays_whole(String word) {
        assertThat(Compounds.parts(word)).isEmpty();
    }

    @Test
    void the_beginnings_of_a_compound_are_compounds_themselves() {
        assertThat(Compounds.beginnings("schuldnerberatungsstelle")).containsExactly("schuldnerberatung", "schuldner");
        assertThat(Compounds.beginnings("lohn")).isEmpty();
    }
}

package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "lohn, lohn, 0",
        "lhon, lohn, 1",
        "salriu, salariu, 1",
        "miette, miete, 1",
        "kunst, kunde, 2",
        "ab, ba, 1",
        "'', lohn, 4",
        "lohn, wohnen, 3"
    })
    void slips_of_the_fingers_are_counted(String typed, String meant, int errors) {
        assertThat(TypingErrors.between(typed, meant)).isEqualTo(errors);
        assertThat(TypingErrors.between(meant, typed)).isEqualTo(errors);
    }
}

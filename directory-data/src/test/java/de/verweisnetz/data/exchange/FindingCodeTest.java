package de.verweisnetz.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCodeTest {
    @ParameterizedTest
    @EnumSource
    void every_finding_has_a_sentence_in_german_and_in_english(FindingCode code) {
        String german = code.message(Locale.GERMAN, "A", "B", "C");
        String english = code.message(Locale.ENGLISH, "A", "B", "C");

        assertThat(german).isNotBlank().isNotEqualTo(english).doesNotContain("%");
        assertThat(english).isNotBlank().doesNotContain("%");
        assertThat(code.advice(Locale.GERMAN)).isNotBlank().isNotEqualTo(code.advice(Locale.ENGLISH));
        assertThat(code.key()).matches("[a-z]+(-[a-z]+)*");
    }
}

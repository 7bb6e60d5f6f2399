package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTracesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte an muster@example.org schreiben",
                "schreibt als @musterkonto",
                "siehe https://example.org/x",
                "siehe www.example.org",
                "muster-seite.de",
                "Tel. 030 / 123 45 67",
                "+49 (0)151-12345678",
                "0151/1234567",
                "DE89 3704 0044 0532 0130 00",
                "de89370400440532013000"
            })
    void addresses_numbers_and_links_are_found(String text) {
        assertThat(PersonalTraces.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir beraten nur in 10115 Berlin.",
                "Ab 1.3.2027 wieder Plätze frei, etwa 12 Wochen Wartezeit.",
                "Dafür ist die Stelle in Hamburg zuständig (bis 27 Jahre).",
                "§ 203 StGB, Nr. 4/2026"
            })
    void plain_words_and_small_numbers_are_left_alone(String text) {
        assertThat(PersonalTraces.isIn(text)).isFalse();
    }
}

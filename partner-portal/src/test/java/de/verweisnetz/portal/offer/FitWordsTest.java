package de.verweisnetz.portal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Fit;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Offer.Capacity;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.text.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Texts GERMAN = Texts.staff("de");

    private final FitWords words = new FitWords(new Labels(Map.of(), "de"), GERMAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"reason\":\"LANGUAGE\",\"language\":\"ro\",\"mode\":\"SPOKEN\",\"slots\":[{\"weekday\":\"TH\",\"opens_at\":\"14:00\",\"closes_at\":\"17:00\"}]}|spricht Rumänisch Do 14:00–17:00",
                "{\"reason\":\"LANGUAGE\",\"language\":\"ro\",\"mode\":\"INTERPRETED\"}|Rumänisch mit Dolmetschen",
                "{\"reason\":\"TEXT\",\"words\":[\"Lohn\",\"Kündigung\"]}|im Eintrag: „Lohn“, „Kündigung“",
                "{\"reason\":\"AREA\",\"area\":[\"11\"]}|zuständig für den Ort",
                "{\"reason\":\"PHONE\",\"phone_slots\":[{\"weekday\":\"MO\",\"opens_at\":\"09:00\",\"closes_at\":\"12:00\",\"languages\":[\"ro\"]}]}|am Telefon Mo 09:00–12:00",
                "{\"reason\":\"REASON_OF_TOMORROW\"}|REASON_OF_TOMORROW"
            })
    void a_reason_becomes_a_sentence(String fit, String sentence) throws IOException {
        assertThat(words.sentence(Json.MAPPER.readValue(fit, Fit.class))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL,2026-03-07,voll seit 3 Tagen",
        "FULL,2026-03-09,voll seit gestern",
        "OPEN,2026-03-10,'frei, Stand heute'",
        "UNKNOWN,2026-03-07,Kapazität: unbekannt"
    })
    void the_capacity_light_tells_its_age(String light, LocalDate since, String sentence) {
        assertThat(Capacities.of(new Capacity(light, since, null), TODAY, GERMAN))
                .isEqualTo(sentence);
    }

    @Test
    void a_light_without_a_day_is_told_without_one() {
        assertThat(Capacities.of(new Capacity("FULL", null, null), TODAY, GERMAN))
                .isEqualTo("Kapazität: voll");
    }
}

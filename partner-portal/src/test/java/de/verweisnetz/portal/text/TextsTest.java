package de.verweisnetz.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Texts german = Texts.staff("de");
    private final Texts english = Texts.staff("en");

    @Test
    void plurals_follow_the_language() {
        assertThat(german.get("list.count", "count", 1)).isEqualTo("1 Verweis");
        assertThat(german.get("list.count", "count", 0)).isEqualTo("Keine Verweise");
        assertThat(english.get("list.count", "count", 3)).isEqualTo("3 referrals");
    }

    @Test
    void times_are_told_as_people_tell_them() {
        assertThat(german.times().relative(NOW.minus(Duration.ofHours(3)), NOW)).isEqualTo("vor 3 Stunden");
        assertThat(english.times().relative(NOW.minus(Duration.ofHours(3)), NOW))
                .isEqualTo("3 hours ago");
        assertThat(german.times().relative(NOW.plus(Duration.ofDays(3)), NOW)).isEqualTo("in 3 Tagen");
        assertThat(german.times().relative(NOW.minusSeconds(20), NOW)).isEqualTo("jetzt");
    }

    @Test
    void hours_are_those_of_berlin() {
        assertThat(german.times().dateTime(Instant.parse("2026-07-01T08:30:00Z")))
                .contains("10:30");
        assertThat(german.times().weekdayTime(NOW)).isEqualTo("Mo. 2.3., 11:00");
    }

    @Test
    void amounts_are_told_in_euros() {
        assertThat(german.get("money", "amount", 1250.5)).isEqualTo("1.250,50\u00a0€");
    }

    @Test
    void the_browsers_language_is_taken_when_it_is_offered() {
        List<String> offered = List.of("de", "en", "ro");
        assertThat(CurrentLanguage.preferred("ro-RO,ro;q=0.9,en;q=0.8", offered))
                .isEqualTo("ro");
        assertThat(CurrentLanguage.preferred("fr,en;q=0.5", offered)).isEqualTo("en");
        assertThat(CurrentLanguage.preferred("tr", offered)).isEqualTo("de");
        assertThat(CurrentLanguage.preferred("§§;;", offered)).isEqualTo("de");
        assertThat(CurrentLanguage.preferred(null, offered)).isEqualTo("de");
    }
}

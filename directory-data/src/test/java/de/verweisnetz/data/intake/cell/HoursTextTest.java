package de.verweisnetz.data.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.exchange.FindingCode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo 9-12 | MO 09:00-12:00",
                "Mo-Mi 9:00–12:30 Uhr | MO 09:00-12:30 TU 09:00-12:30 WE 09:00-12:30",
                "Montag und Freitag von 10 bis 16 Uhr | MO 10:00-16:00 FR 10:00-16:00",
                "Di.: 9.00 - 12.00 und 13.00 - 17.00; Do 14-18h | TU 09:00-12:00 TU 13:00-17:00 TH 14:00-18:00",
                "Monday to Tuesday 9-17 | MO 09:00-17:00 TU 09:00-17:00",
                "Sa + So 0-24 Uhr | SA 00:00-23:59 SU 00:00-23:59",
                "Mo geschlossen, Di 9-12 | TU 09:00-12:00",
                "Mon-Tue 9am-5pm | MO 09:00-17:00 TU 09:00-17:00",
                "Wed 2-5 pm | WE 14:00-17:00",
                "täglich 8-10 | MO 08:00-10:00 TU 08:00-10:00 WE 08:00-10:00 TH 08:00-10:00 FR 08:00-10:00"
                        + " SA 08:00-10:00 SU 08:00-10:00",
                "Mo 9-12 mit Termin, 14-16 ohne Termin | MO 09:00-12:00 APPOINTMENT MO 14:00-16:00 WALK_IN",
                "Mo 9-12; 14-16 Mit Termin | MO 09:00-12:00 MO 14:00-16:00 APPOINTMENT",
                "Offene Sprechstunde: Di 10-12, Do 15-17 | TU 10:00-12:00 WALK_IN TH 15:00-17:00 WALK_IN"
            })
    void hours_are_read_as_people_write_them(String text, String expected) {
        assertThat(HoursText.parse(text, null)
                        .orElseThrow()
                        .valueStream()
                        .map(HoursTextTest::words)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nach Vereinbarung",
                "Mo 9-12 außer in den Ferien",
                "9-12",
                "Mo 12-9",
                "Mo 25-26",
                "Mo",
                "Mo-Fr",
                "1. Mo im Monat 9-12",
                "Mo 9-12, nur telefonisch"
            })
    void what_is_not_wholly_understood_is_not_read_at_all(String text) {
        assertThat(HoursText.parse(text, null)).isEmpty();
    }

    @Test
    void more_by_appointment_leaves_the_hours_open_to_all() {
        CellValue value = HoursText.read("Mo 9-12 und nach Vereinbarung", null);

        assertThat(words(value.value().get(0))).isEqualTo("MO 09:00-12:00");
        assertThat(value.doubt()).isEqualTo(FindingCode.PARTLY_UNDERSTOOD);
    }

    @Test
    void a_day_in_a_column_of_its_own_may_be_closed() {
        assertThat(HoursText.parse("geschlossen", "MO").orElseThrow()).isEmpty();
        assertThat(HoursText.parse("-", "MO").orElseThrow()).isEmpty();
    }

    @Test
    void a_column_may_stand_for_a_day() {
        assertThat(words(HoursText.parse("9-12 Uhr", "TH").orElseThrow().get(0)))
                .isEqualTo("TH 09:00-12:00");
    }

    private static String words(JsonNode hours) {
        return (hours.path("weekday").asText() + " " + hours.path("opens_at").asText() + "-"
                        + hours.path("closes_at").asText() + " "
                        + hours.path("access").asText(""))
                .strip();
    }
}

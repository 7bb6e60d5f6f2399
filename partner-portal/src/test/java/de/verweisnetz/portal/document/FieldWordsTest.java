package de.verweisnetz.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.verweisnetz.portal.api.Code;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/name | \"Musterstelle\" | Musterstelle",
                "/name | null | –",
                "/phones | [] | –",
                "/verweisnetz/verified_on | \"2026-11-20\" | 20.11.2026",
                "/last_modified | \"2026-11-20T11:00:00.000000Z\" | 20.11.2026, 12:00",
                "/description | \"2026-13-40\" | 2026-13-40",
                "/verweisnetz/residence_required | true | ja",
                "/verweisnetz/capacity/waiting_days | 14 | 14",
                "/verweisnetz/hours/0/weekday | \"TU\" | Dienstag",
                "/schedules/0/byday | \"MO,TU\" | Montag, Dienstag",
                "/verweisnetz/languages/0/code | \"ro\" | Rumänisch",
                "/verweisnetz/area | [\"NATIONWIDE\"] | bundesweit",
                "/verweisnetz/carrier | \"VON_MORGEN\" | VON_MORGEN",
                "/status | \"active\" | aktiv"
            })
    void one_value_is_said_in_words(String pointer, String json, String words) throws JsonProcessingException {
        assertThat(value(pointer, json).words()).isEqualTo(words);
    }

    @Test
    void times_and_languages_take_a_line_each() throws JsonProcessingException {
        assertThat(value(
                                "/verweisnetz/hours",
                                """
                                [{"weekday":"MO","opens_at":"09:00","closes_at":"12:00","access":"WALK_IN"},
                                 {"weekday":"TU","opens_at":"14:00","closes_at":"16:00"}]""")
                        .items())
                .extracting(FieldWords.Value::words)
                .containsExactly("Montag 09:00–12:00, ohne Termin", "Dienstag 14:00–16:00");
        assertThat(value("/verweisnetz/languages", "[{\"code\":\"ro\",\"mode\":\"INTERPRETED\"}]")
                        .words())
                .isEqualTo("Rumänisch (mit Dolmetschen)");
    }

    @Test
    void what_lies_inside_is_shown_in_rows_with_names_and_without_braces() throws JsonProcessingException {
        String html = html(
                "/phones",
                """
                [{"id":"7a000000-0000-4000-8000-000000000001","number":"040 66969500","type":"voice",
                  "languages":[{"id":"x","code":"pl"}],"irgendwas":{"von":"dort"}},
                 {"id":"7a000000-0000-4000-8000-000000000002","number":"040 66969511"}]""");
        assertThat(html)
                .contains("<dt>Nummer</dt><dd><span class=\"value\">040 66969500</span></dd>")
                .contains("<dt>Art</dt><dd><span class=\"value\">Telefon</span></dd>")
                .contains("<dt>Sprachen</dt><dd><span class=\"value\">Polnisch</span></dd>")
                .contains("<dt>von</dt><dd><span class=\"value\">dort</span></dd>")
                .contains("040 66969511")
                .doesNotContain("7a000000")
                .doesNotContain("{", "}", "[", "]");
    }

    private static String html(String pointer, String json) throws JsonProcessingException {
        var out = new StringOutput();
        Templates.render("keep/value.jte", Map.of("value", value(pointer, json)), out);
        return out.toString().replaceAll(">\\s+<", "><").replaceAll("\\s+", " ");
    }

    private static FieldWords.Value value(String pointer, String json) throws JsonProcessingException {
        return new FieldWords(labels(), Texts.staff("de")).of(pointer, Json.MAPPER.readTree(json));
    }

    private static Labels labels() {
        return new Labels(Map.of("weekday", List.of(code("MO", "Montag"), code("TU", "Dienstag"))), "de");
    }

    private static Code code(String code, String label) {
        return new Code(code, null, label, label, false, false, false);
    }
}

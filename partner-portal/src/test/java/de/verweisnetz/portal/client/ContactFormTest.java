package de.verweisnetz.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactFormTest {
    @Test
    void old_browsers_send_times_and_dates_as_people_write_them() {
        var client = form("value", "030 23125900", "day1", "MO", "from1", "9:00", "to1", "12.30", "until", "31.12.2026")
                .client()
                .orElseThrow();
        assertThat(client)
                .containsEntry("safe_times", List.of(Map.of("weekday", "MO", "from", "09:00", "to", "12:30")))
                .containsEntry("reachable_until", "2026-12-31")
                .containsEntry("channel", "PHONE")
                .containsEntry("leave_no_message", false);
    }

    @Test
    void ticks_are_wishes_and_a_name_is_not_needed() {
        var client = form("value", "030 23125900", "channel", "SIGNAL", "no_message", "yes", "do_not_say", "yes")
                .client()
                .orElseThrow();
        assertThat(client)
                .containsEntry("channel", "SIGNAL")
                .containsEntry("leave_no_message", true)
                .containsEntry("do_not_say_who_calls", true)
                .doesNotContainKeys("name", "safe_times", "reachable_until");
    }

    @ParameterizedTest
    @CsvSource({
        "day1, MO, from1, 25:00",
        "day1, XX, from1, 09:00",
        "until, 31.2.26x, from1, 09:00",
        "value, '', day1, ''"
    })
    void what_cannot_be_understood_is_not_guessed(String field, String text, String other, String more) {
        assertThat(form("value", "030 23125900", "to1", "12:00", field, text, other, more)
                        .client())
                .isEmpty();
    }

    private static ContactForm form(String... typed) {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], List.of(typed[i + 1]));
        }
        return new ContactForm(new Form(fields));
    }
}

package de.verweisnetz.portal.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactFormTest {
    private final Texts t = Texts.staff("de");

    private Form checked(String field, String value) {
        Map<String, List<String>> values = Filled.contact();
        values.put(field, List.of(value));
        Form form = new Form(values);
        ContactForm.check(form, t);
        return form;
    }

    @Test
    void what_was_typed_becomes_exactly_what_is_sealed() {
        Form form = checked("client_channel", "PHONE");
        assertThat(form.isRejected()).isFalse();
        assertThat(Json.MAPPER.valueToTree(ContactForm.read(form)).toString())
                .isEqualTo(
                        """
                        {"channel":"PHONE","value":"030 23125900","name":"Muster",\
                        "safe_times":[{"weekday":"TU","from":"18:00","to":"20:00"}],"reachable_until":"2026-12-31",\
                        "leave_no_message":true,"do_not_say_who_calls":false}""");
    }

    @Test
    void a_channel_and_a_number_are_needed_and_nothing_else() {
        Form form = Filled.form("client_channel", "EMAIL", "client_value", "wer@example.org");
        ContactForm.check(form, t);
        assertThat(form.isRejected()).isFalse();
        assertThat(checked("client_channel", "FACEBOOK").mistake("client_channel"))
                .isNotNull();
        assertThat(checked("client_value", " ").mistake("client_value")).isNotNull();
    }

    @Test
    void a_time_has_a_beginning_and_an_end() {
        assertThat(checked("client_to_TU", "").mistake("client_from_TU")).contains("Dienstag");
        assertThat(checked("client_from_TU", "25:00").mistake("client_from_TU")).isNotNull();
        assertThat(checked("client_until", "morgen").mistake("client_until")).isNotNull();
    }

    @Test
    void findings_of_the_api_go_to_the_field_they_are_about() {
        Map<String, List<String>> values = Filled.contact();
        values.put("client_from_FR", List.of("12:00"));
        values.put("client_to_FR", List.of("10:00"));
        Form form = new Form(values);
        assertThat(ContactForm.field(form, "/client/safe_times/1")).isEqualTo("client_from_FR");
        assertThat(ContactForm.field(form, "/client/safe_times/0/to")).isEqualTo("client_from_TU");
        assertThat(ContactForm.field(form, "/client/value")).isEqualTo("client_value");
        assertThat(ContactForm.field(form, "/client/reachable_until")).isEqualTo("client_until");
    }

    @Test
    void no_log_line_can_hold_what_was_typed() {
        assertThat(ContactForm.read(new Form(Filled.contact())).toString())
                .isEqualTo("ContactData")
                .doesNotContain("23125900");
    }

    @Test
    void every_field_begins_as_those_that_no_login_keeps() {
        assertThat(Filled.contact().keySet()).allMatch(name -> name.startsWith(ContactForm.PREFIX));
    }
}

package de.verweisnetz.referral.clientdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.sealing.SealingProblem;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientDataTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WHOLE =
            """
            {"channel": "WHATSAPP", "value": "030 23125900", "name": "Muster",
             "safe_times": [{"weekday": "MO", "from": "18:00", "to": "20:00"}], "reachable_until": "2026-11-23",
             "leave_no_message": true, "do_not_say_who_calls": true}""";

    private static ClientData data(String json) {
        return Json.read(json, ClientData.class);
    }

    private static Contents checked(String json) {
        return ClientDataRules.checked(data(json), TODAY);
    }

    private static void assertRefused(String json, String pointer, String code) {
        assertThatThrownBy(() -> checked(json)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(SealingProblem.CLIENT_DATA_RULE);
            assertThat(e.errors()).extracting("pointer", "code").containsExactly(tuple(pointer, code));
        });
    }

    @Test
    void everything_that_was_entered_is_sealed_with_the_number_in_international_form() {
        var contents = checked(WHOLE);
        assertThat(Json.read(Json.write(contents), Contents.class)).isEqualTo(contents);
        assertThat(Json.write(contents))
                .isEqualTo(
                        """
                        {"channel":"WHATSAPP","value":"+493023125900","name":"Muster",\
                        "safe_times":[{"weekday":"MO","from":"18:00","to":"20:00"}],"reachable_until":"2026-11-23",\
                        "leave_no_message":true,"do_not_say_who_calls":true}""");
    }

    @Test
    void a_way_to_be_reached_is_enough() {
        var contents = checked("{\"channel\": \"EMAIL\", \"value\": \"muster@example.org\"}");
        assertThat(contents.name()).isNull();
        assertThat(contents.safeTimes()).isEmpty();
        assertThat(contents.leaveNoMessage()).isFalse();
    }

    @Test
    void who_holds_them_can_print_and_write_nothing_of_them() {
        var data = data(WHOLE);
        assertThat(data.toString()).isEqualTo("ClientData");
        assertThat(Json.write(Map.of("client", data))).isEqualTo("{\"client\":null}");
        assertThat(data.contents().toString()).isEqualTo("Contents");
        assertThat(data.contents().safeTimes().toString()).isEqualTo("[SafeTime]");
        assertThat(new ReleasedClientData(data.contents()).toString()).isEqualTo("ReleasedClientData");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, +40 21 300 0000, +40213000000",
        "SIGNAL, 0152 28817386, +4915228817386",
        "VIBER, +359 2 900 0000, +35929000000",
        "EMAIL, muster@example.org, muster@example.org"
    })
    void numbers_of_any_country_and_addresses_are_taken(String channel, String value, String sealed) {
        assertThat(checked(entered(channel, value)).value()).isEqualTo(sealed);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 12345",
        "PHONE, muster@example.org",
        "TELEGRAM, @muster_handle",
        "WHATSAPP, https://wa.me/49151",
        "EMAIL, muster",
        "EMAIL, +493023125900",
        "EMAIL, a@b@example.org"
    })
    void handles_links_and_what_reaches_nobody_are_refused(String channel, String value) {
        assertRefused(entered(channel, value), "/client/value", "contact-value");
    }

    @Test
    void dates_and_times_must_make_sense() {
        assertRefused(WHOLE.replace("2026-11-23", "2026-11-22"), "/client/reachable_until", "reachable-past");
        assertRefused(WHOLE.replace("20:00", "18:00"), "/client/safe_times/0", "times-reversed");
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> Json.MAPPER.readValue(
                        "{\"channel\":\"PHONE\",\"value\":\"030\",\"facebook\":\"muster\"}", ClientData.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    private static String entered(String channel, String value) {
        return "{\"channel\":\"%s\",\"value\":\"%s\"}".formatted(channel, value);
    }
}

package de.verweisnetz.portal.keep.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferFormTest {
    private static final String KIND = "service_at_location";
    private static final List<String> FIELDS = List.of(
            "description",
            "client_phone",
            "client_email",
            "referral_phone",
            "referral_email",
            "booking_url",
            "valid_until",
            "accepts_referrals",
            "channels",
            "languages",
            "hours",
            "phone_hours");

    private final Texts t = Texts.staff("de");
    private final ObjectNode document = json(
            """
            {"description": "Wir helfen.", "verweisnetz": {
              "languages": [{"code": "ro", "mode": "SPOKEN", "slots": [{"weekday": "MO", "opens_at": "09:00", "closes_at": "13:00"},
                {"weekday": "TH", "opens_at": "13:00", "closes_at": "17:00"}]}, {"code": "de", "mode": "INTERPRETED"}],
              "hours": [{"weekday": "MO", "opens_at": "09:00", "closes_at": "12:00", "access": "WALK_IN"}],
              "phone_hours": [{"weekday": "TU", "opens_at": "10:00", "closes_at": "12:00", "languages": ["ro", "pl"]}],
              "accepts_referrals": ["CODE"], "client_contact": {"phone": "+49 30 23125 007"}}}
            """);

    @Test
    void a_form_that_is_sent_as_it_came_changes_nothing() {
        assertThat(OfferForm.patch(KIND, document, sent(Map.of()), t)).isEmpty();
    }

    @Test
    void a_patch_holds_only_what_was_changed() {
        Form form = sent(Map.of("description", List.of("Neu"), "accepts_referrals", List.of("CODE", "WARM")));
        assertThat(OfferForm.patch(KIND, document, form, t))
                .isEqualTo(json(
                        "{\"description\": \"Neu\", \"verweisnetz\": {\"accepts_referrals\": [\"CODE\", \"WARM\"]}}"));
    }

    @Test
    void an_emptied_field_goes_away() {
        Form form = sent(Map.of("client_phone", List.of(""), "phone_hours", List.of("")));
        assertThat(OfferForm.patch(KIND, document, form, t))
                .isEqualTo(json("{\"verweisnetz\": {\"client_contact\": {\"phone\": null}, \"phone_hours\": null}}"));
    }

    @Test
    void times_are_read_line_by_line() {
        Form form = sent(Map.of("hours", List.of("MO 09:00-12:00 WALK_IN\r\nFR 10:00 - 11:00")));
        assertThat(OfferForm.patch(KIND, document, form, t).at("/verweisnetz/hours/1"))
                .isEqualTo(json("{\"weekday\": \"FR\", \"opens_at\": \"10:00\", \"closes_at\": \"11:00\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hours       | MO 12:00-09:00
                    hours       | MO 25:00-26:00
                    hours       | MO 09:00-12:00 ALWAYS
                    phone_hours | MO 09:00-12:00 WALK_IN
                    languages   | Rumänisch
                    languages   | ro SPOKEN morgens
                    """)
    void lines_that_cannot_be_read_are_rejected_at_their_field(String field, String line) {
        Form form = sent(Map.of(field, List.of(line)));
        OfferForm.patch(KIND, document, form, t);
        assertThat(form.mistake(field)).isNotNull();
    }

    @Test
    void a_pointer_of_the_api_leads_to_the_field() {
        assertThat(OfferForm.field(KIND, "/verweisnetz/languages/0/code")).isEqualTo("languages");
        assertThat(OfferForm.field(KIND, "/verweisnetz/capacity")).isEmpty();
    }

    /** Everything as the page shows it, some fields changed. */
    private Form sent(Map<String, List<String>> changed) {
        Form filled = OfferForm.filled(KIND, document);
        Map<String, List<String>> values = new HashMap<>();
        Stream.concat(FIELDS.stream(), changed.keySet().stream())
                .forEach(field -> values.put(field, changed.getOrDefault(field, filled.all(field))));
        return new Form(values);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

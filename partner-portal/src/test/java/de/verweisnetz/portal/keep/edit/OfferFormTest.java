package de.verweisnetz.portal.keep.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferFormTest {
    private static final String KIND = "service_at_location";
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
    void the_order_of_the_boxes_changes_nothing() {
        document.withObject("/verweisnetz")
                .putArray("channels")
                .add("IN_PERSON")
                .add("OUTREACH")
                .add("PHONE");
        Form untouched = sent(Map.of("channels", List.of("IN_PERSON", "PHONE", "OUTREACH")));
        assertThat(OfferForm.patch(KIND, document, untouched, t)).isEmpty();

        Form one = sent(Map.of("channels", List.of("IN_PERSON", "EMAIL", "OUTREACH")));
        assertThat(OfferForm.patch(KIND, document, one, t))
                .isEqualTo(json("{\"verweisnetz\": {\"channels\": [\"IN_PERSON\", \"OUTREACH\", \"EMAIL\"]}}"));
    }

    @Test
    void an_emptied_field_goes_away() {
        Form form = sent(Map.of("client_phone", List.of(""), "phone_hours.0.gone", List.of("true")));
        assertThat(OfferForm.patch(KIND, document, form, t))
                .isEqualTo(json("{\"verweisnetz\": {\"client_contact\": {\"phone\": null}, \"phone_hours\": null}}"));
    }

    @Test
    void a_row_that_is_filled_becomes_an_entry() {
        Form form = sent(Map.of(
                "hours.1.weekday",
                List.of("FR"),
                "hours.1.opens_at",
                List.of("9"),
                "hours.1.closes_at",
                List.of("11.30")));
        assertThat(OfferForm.patch(KIND, document, form, t).at("/verweisnetz/hours"))
                .isEqualTo(
                        list(
                                """
                        [{"weekday": "MO", "opens_at": "09:00", "closes_at": "12:00", "access": "WALK_IN"},
                         {"weekday": "FR", "opens_at": "09:00", "closes_at": "11:30"}]
                        """));
    }

    @Test
    void a_language_with_several_times_has_several_rows() {
        Form form = sent(Map.of("languages.1.weekday", List.of("FR"), "languages.2.mode", List.of("SPOKEN")));
        assertThat(OfferForm.patch(KIND, document, form, t).at("/verweisnetz/languages"))
                .isEqualTo(
                        list(
                                """
                        [{"code": "ro", "mode": "SPOKEN", "slots": [{"weekday": "MO", "opens_at": "09:00", "closes_at": "13:00"},
                           {"weekday": "FR", "opens_at": "13:00", "closes_at": "17:00"}]},
                         {"code": "de", "mode": "SPOKEN"}]
                        """));
    }

    @Test
    void what_the_fields_do_not_show_stays_with_its_entry() {
        ObjectNode known = document.deepCopy();
        ((ObjectNode) known.at("/verweisnetz/hours/0")).put("note", "Hintereingang");
        Form form = sent(Map.of("hours.0.access", List.of("APPOINTMENT")));
        assertThat(OfferForm.patch(KIND, known, form, t).at("/verweisnetz/hours/0"))
                .isEqualTo(json("{\"weekday\": \"MO\", \"opens_at\": \"09:00\", \"closes_at\": \"12:00\","
                        + " \"access\": \"APPOINTMENT\", \"note\": \"Hintereingang\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "hours.0.closes_at, 08:00, hours.0",
        "hours.0.opens_at, 25:00, hours.0",
        "hours.0.weekday, '', hours.0",
        "hours.1.opens_at, 9, hours.1",
        "phone_hours.0.languages, Rumänisch, phone_hours.0",
        "languages.2.opens_at, morgens, languages.2",
        "languages.2.code, '', ''"
    })
    void rows_that_mean_nothing_are_rejected_at_their_place(String field, String value, String row) {
        Form form = sent(Map.of(field, List.of(value)));
        OfferForm.patch(KIND, document, form, t);
        assertThat(form.mistakes()).extracting(Form.Mistake::field).isEqualTo(row.isEmpty() ? List.of() : List.of(row));
    }

    @Test
    void the_button_under_a_list_adds_a_row_and_keeps_what_was_written() {
        Form longer = OfferForm.longer(sent(Map.of("add", List.of("hours"), "description", List.of("Neu"))))
                .orElseThrow();
        assertThat(WeekRows.count("hours", longer)).isEqualTo(3);
        assertThat(longer.value("description")).isEqualTo("Neu");
        assertThat(OfferForm.longer(sent(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 09:00", "930, 09:30", "0930, 09:30", "9.30, 09:30", "16:05, 16:05"})
    void times_are_read_as_people_write_them(String written, String meant) {
        assertThat(WeekRows.time(written)).hasValue(meant);
    }

    @Test
    void a_pointer_of_the_api_leads_to_the_field() {
        assertThat(OfferForm.field(KIND, "/verweisnetz/languages/0/code")).isEqualTo("languages");
        assertThat(OfferForm.field(KIND, "/verweisnetz/capacity")).isEmpty();
    }

    /** Everything as the page shows it, some fields changed. */
    private Form sent(Map<String, List<String>> changed) {
        Map<String, List<String>> values = new HashMap<>(OfferForm.values(KIND, document));
        values.putAll(changed);
        return new Form(values);
    }

    private static JsonNode list(String text) {
        return json("{\"list\": " + text + "}").get("list");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

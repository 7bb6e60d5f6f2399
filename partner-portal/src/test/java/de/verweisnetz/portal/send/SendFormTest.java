package de.verweisnetz.portal.send;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendFormTest {
    private final Texts t = Texts.staff("de");

    private static Map<String, List<String>> complete() {
        Map<String, List<String>> values = new HashMap<>();
        values.put("offer", List.of("5a000000-0000-4000-8000-000000000001"));
        values.put("topic", List.of("ARB.LOHN"));
        values.put("language", List.of("ro"));
        values.put("texts_language", List.of("ro"));
        values.put("notice_version", List.of("2026-1"));
        values.put("feedback_version", List.of("2026-2"));
        values.put("region", List.of("postcode"));
        values.put("postcode", List.of("10115"));
        values.put("kreis", List.of("99999"));
        values.put("urgency", List.of("NORMAL"));
        values.put("deadline", List.of("2026-12-01"));
        values.put("platform", List.of("FACEBOOK_GROUP"));
        values.put("contact_mode", List.of("PRIVATE_MESSAGE"));
        values.put("announced", List.of("true"));
        return values;
    }

    private Form checked(String field, String value) {
        Map<String, List<String>> values = complete();
        values.put(field, List.of(value));
        Form form = new Form(values);
        SendForm.check(form, t);
        return form;
    }

    @Test
    void a_complete_form_becomes_exactly_what_was_chosen() throws IOException {
        Form form = new Form(complete());
        SendForm.check(form, t);
        assertThat(form.isRejected()).isFalse();
        assertThat(Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(SendForm.request(form))))
                .isEqualTo(
                        Json.MAPPER.readTree(
                                """
                                {"offer_id":"5a000000-0000-4000-8000-000000000001","grade":"CODE","announced":true,"language":"ro",
                                 "topics":["ARB.LOHN"],"region":{"postcode":"10115"},"urgency":"NORMAL",
                                 "source":{"platform":"FACEBOOK_GROUP","contact_mode":"PRIVATE_MESSAGE"},
                                 "notice_text_version":"2026-1","consents":[]}
                                """));
    }

    @Test
    void a_consent_is_sent_only_when_it_was_ticked_with_the_version_that_was_shown() {
        Map<String, List<String>> values = complete();
        values.put("feedback", List.of("yes"));
        values.put("special", List.of("yes"));
        assertThat(SendForm.request(new Form(values)).consents())
                .containsExactly(new Consent("FEEDBACK", "2026-2", "ro", "CHAT"));
    }

    @Test
    void a_language_changed_after_the_texts_were_shown_asks_for_the_texts_again() {
        assertThat(checked("language", "pl").mistake("language")).isEqualTo(t.get("send.texts.wrong"));
    }

    @Test
    void a_place_is_checked_only_where_it_was_chosen() {
        assertThat(checked("postcode", "1011").mistake("postcode")).isNotNull();
        assertThat(checked("region", "abroad").isRejected()).isFalse();
        assertThat(checked("region", "").mistake("region")).isNotNull();
    }

    @Test
    void a_deadline_needs_its_date() {
        Map<String, List<String>> values = complete();
        values.put("urgency", List.of("DEADLINE"));
        values.put("deadline", List.of(""));
        Form form = new Form(values);
        SendForm.check(form, t);
        assertThat(form.mistake("deadline")).isNotNull();
    }

    @Test
    void findings_of_the_api_go_to_the_field_they_are_about() {
        assertThat(SendForm.field("/region/postcode")).isEqualTo("postcode");
        assertThat(SendForm.field("/topics/0")).isEqualTo("topic");
        assertThat(SendForm.field("/source/contact_mode")).isEqualTo("contact_mode");
        assertThat(SendForm.field("/consents/1/text_version")).isEqualTo("feedback");
        assertThat(SendForm.field("/offer_id")).isEmpty();
    }

    @Test
    void the_search_fills_in_what_it_knows() {
        Form form =
                SendForm.prefilled(Map.of("topic", List.of("ARB.LOHN"), "postcode", List.of("10115")), Samples.offer());
        assertThat(form.value("region")).isEqualTo("postcode");
        assertThat(form.has("topic", "ARB.LOHN")).isTrue();
        assertThat(form.value("announced")).isEqualTo("true");
    }
}

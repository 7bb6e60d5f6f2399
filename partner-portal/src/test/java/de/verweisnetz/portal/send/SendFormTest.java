package de.verweisnetz.portal.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.IssueReferral;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Source;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Filled;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendFormTest {
    private final Texts t = Texts.staff("de");
    private final Labels labels = Filled.labels();

    private static Map<String, List<String>> complete() {
        return Filled.values(
                "offer", "5a000000-0000-4000-8000-000000000001",
                "grade", "CODE",
                "topic", "ARB.LOHN",
                "language", "ro",
                "given", "ro 5a000000-0000-4000-8000-000000000001 CODE FORWARD FEEDBACK",
                "text_NOTICE", "2026-1 ro",
                "text_FORWARD", "2026-2 ro",
                "text_FEEDBACK", "2026-2 ro",
                "agreed", "FORWARD",
                "region", "postcode",
                "postcode", "10115",
                "kreis", "99999",
                "urgency", "NORMAL",
                "deadline", "2026-12-01",
                "platform", "FACEBOOK_GROUP",
                "contact_mode", "PRIVATE_MESSAGE",
                "announced", "true");
    }

    private Form checked(String... changes) {
        Map<String, List<String>> values = complete();
        values.putAll(Filled.values(changes));
        Form form = new Form(values);
        SendForm.check(form, SendForm.need(form, labels), t);
        return form;
    }

    private IssueReferral request(Map<String, List<String>> values) {
        Form form = new Form(values);
        return SendForm.request(form, SendForm.need(form, labels));
    }

    @Test
    void a_note_goes_with_the_referral_and_with_the_draft_and_is_found_again_when_refused() {
        Map<String, List<String>> values = complete();
        assertThat(request(values).note()).isNull();
        values.put("note", List.of(" Kommt mit dem Zug. "));
        assertThat(request(values).note()).isEqualTo("Kommt mit dem Zug.");
        assertThat(SendForm.draft(new Form(values)).note()).isEqualTo("Kommt mit dem Zug.");
        assertThat(SendForm.field(new Form(values), "/note")).isEqualTo("note");
    }

    @Test
    void the_age_group_that_was_asked_to_warn_goes_nowhere() {
        Map<String, List<String>> values = complete();
        Form plain = new Form(Map.copyOf(values));
        values.put("age", List.of("OLDER"));
        Form asked = new Form(values);
        Need need = SendForm.need(asked, labels);
        SendForm.check(asked, need, t);
        assertThat(asked.isRejected()).isFalse();
        assertThat(SendForm.request(asked, need)).isEqualTo(SendForm.request(plain, need));
    }

    @Test
    void a_complete_form_becomes_exactly_what_was_chosen() throws IOException {
        assertThat(checked().isRejected()).isFalse();
        assertThat(Json.MAPPER.<JsonNode>valueToTree(request(complete())))
                .isEqualTo(
                        Json.MAPPER.readTree(
                                """
                                {"offer_id":"5a000000-0000-4000-8000-000000000001","grade":"CODE","announced":true,"language":"ro",
                                 "topics":["ARB.LOHN"],"region":{"postcode":"10115"},"urgency":"NORMAL",
                                 "source":{"platform":"FACEBOOK_GROUP","contact_mode":"PRIVATE_MESSAGE"},
                                 "notice_text_version":"2026-1",
                                 "consents":[{"purpose":"FORWARD","text_version":"2026-2","language":"ro","channel":"CHAT"}]}
                                """));
    }

    @Test
    void a_code_that_is_not_announced_needs_no_yes_and_no_contact_data() {
        Form form = checked("announced", "false", "agreed", "");
        assertThat(form.isRejected()).isFalse();
        assertThat(request(Filled.warm()).client()).isNotNull();
        Map<String, List<String>> values = Filled.warm();
        values.put("grade", List.of("CODE"));
        assertThat(request(values).client())
                .as("typed before another grade was chosen")
                .isNull();
    }

    @Test
    void with_contact_data_the_sender_enters_them_or_leaves_it_to_the_client() {
        Map<String, List<String>> values = complete();
        values.putAll(Filled.warm());
        values.put("announced", List.of("false"));
        assertThat(request(values).announced()).isTrue();
        assertThat(request(values).client()).isNotNull();
        values.put("entered_by", List.of("CLIENT"));
        assertThat(request(values).client()).isNull();
        values.put("entered_by", List.of("SENDER"));
        values.put("client_value", List.of(""));
        Form form = new Form(values);
        SendForm.check(form, SendForm.need(form, labels), t);
        assertThat(form.mistakes()).extracting(Form.Mistake::field).containsExactly("client_value");
    }

    @Test
    void an_acute_referral_is_always_announced() {
        Map<String, List<String>> values = complete();
        values.put("announced", List.of("false"));
        assertThat(request(values).announced()).isFalse();
        values.put("urgency", List.of("ACUTE"));
        assertThat(request(values).announced()).isTrue();
    }

    @Test
    void a_draft_waits_for_everything_the_client_has_to_say() {
        Map<String, List<String>> values = complete();
        values.putAll(Filled.warm());
        Form form = new Form(values);
        SendForm.checkMatter(form, t);
        assertThat(form.isRejected()).isFalse();
        IssueReferral draft = SendForm.draft(form);
        assertThat(draft.draft()).isTrue();
        assertThat(draft.consents()).isEmpty();
        assertThat(draft.client()).isNull();
        assertThat(draft.noticeTextVersion()).isNull();
    }

    @Test
    void nobody_refers_by_a_public_reply() {
        assertThat(checked("contact_mode", "PUBLIC_REPLY").mistake("contact_mode"))
                .isEqualTo(t.get("send.public.wrong"));
    }

    @Test
    void a_language_changed_after_the_texts_were_shown_asks_for_the_texts_again() {
        assertThat(checked("language", "pl").mistake("language")).isEqualTo(t.get("consent.changed"));
    }

    @Test
    void similar_referrals_are_sought_at_the_place_only_where_there_is_one() {
        assertThat(SendForm.place(new Form(complete()))).isEqualTo("10115");
        assertThat(SendForm.place(checked("region", "abroad"))).isNull();
        assertThat(SendForm.place(checked("postcode", "10"))).isNull();
    }

    @Test
    void a_place_is_checked_only_where_it_was_chosen() {
        assertThat(checked("postcode", "1011").mistake("postcode")).isNotNull();
        assertThat(checked("region", "abroad").isRejected()).isFalse();
        assertThat(checked("region", "").mistake("region")).isNotNull();
    }

    @Test
    void a_deadline_needs_its_date() {
        assertThat(checked("urgency", "DEADLINE", "deadline", "").mistake("deadline"))
                .isNotNull();
    }

    @Test
    void a_campaign_is_a_code_of_the_coordination_and_misinformation_is_only_counted() {
        Map<String, List<String>> values = complete();
        values.putAll(Filled.values("campaign", "ERNTE-2027", "misinformation", "CORRECTED"));
        assertThat(request(values).source())
                .isEqualTo(new Source("FACEBOOK_GROUP", "PRIVATE_MESSAGE", "ERNTE-2027", "CORRECTED"));
        assertThat(request(complete()).source()).isEqualTo(new Source("FACEBOOK_GROUP", "PRIVATE_MESSAGE", null, null));
        assertThat(checked("campaign", "Ernte bei Bauer Muster").mistake("campaign"))
                .isNotNull();
    }

    @Test
    void findings_of_the_api_go_to_the_field_they_are_about() {
        Form form = new Form(complete());
        assertThat(SendForm.field(form, "/region/postcode")).isEqualTo("postcode");
        assertThat(SendForm.field(form, "/topics/0")).isEqualTo("topic");
        assertThat(SendForm.field(form, "/source/contact_mode")).isEqualTo("contact_mode");
        assertThat(SendForm.field(form, "/consents/1/text_version")).isEqualTo("agreed");
        assertThat(SendForm.field(form, "/client/value")).isEqualTo("client_value");
        assertThat(SendForm.field(form, "/offer_id")).isEmpty();
    }

    @Test
    void the_search_fills_in_what_it_knows() {
        Form form = SendForm.prefilled(
                Map.of("topic", List.of("ARB.LOHN"), "postcode", List.of("10115")), Samples.offer(), labels);
        assertThat(form.value("region")).isEqualTo("postcode");
        assertThat(form.has("topic", "ARB.LOHN")).isTrue();
        assertThat(form.value("announced")).isEqualTo("true");
        assertThat(form.value("grade")).isEqualTo("CODE");
        assertThat(form.value("entered_by")).isEqualTo("CLIENT");
    }
}

package de.verweisnetz.portal.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Need WARM = new Need("WARM", List.of("FORWARD", "FEEDBACK", "SECRECY_RELEASE"));
    private static final Need CODE = new Need("CODE", List.of("FEEDBACK"));

    private final Texts t = Texts.staff("de");

    private static Form with(String field, String value) {
        Map<String, List<String>> values = Filled.warm();
        values.put(field, List.of(value));
        return new Form(values);
    }

    private Form checked(Form form, String language, Need need) {
        Answers.check(form, language, Filled.OFFER, need, "consent.forward.wrong." + need.grade(), t);
        return form;
    }

    @Test
    void a_tick_becomes_a_consent_with_version_and_language_of_its_text() {
        assertThat(Answers.read(with("text_FORWARD", "2026-2 en"), WARM, "CHAT"))
                .containsExactly(new Consent("FORWARD", "2026-2", "en", "CHAT", null, null));
    }

    @Test
    void nothing_is_recorded_without_a_tick_or_without_its_text() {
        assertThat(Answers.read(with(Answers.AGREED, ""), WARM, "CHAT")).isEmpty();
        assertThat(Answers.read(with("text_FORWARD", ""), WARM, "CHAT")).isEmpty();
        assertThat(Answers.read(with(Answers.AGREED, "SPECIAL_CATEGORY"), WARM, "CHAT"))
                .isEmpty();
    }

    @Test
    void without_a_yes_no_contact_data_are_passed_on() {
        assertThat(checked(with(Answers.AGREED, "FEEDBACK"), "ro", WARM).mistake(Answers.AGREED))
                .isEqualTo(t.get("consent.forward.wrong.WARM"));
        assertThat(checked(with(Answers.AGREED, "FORWARD"), "ro", WARM).isRejected())
                .isFalse();
    }

    @Test
    void nobody_is_announced_who_has_not_agreed_to_it() {
        Form form = Filled.form(
                Questions.GIVEN, "ro 5a CODE FORWARD FEEDBACK", "text_NOTICE", "2026-2 ro", Answers.AGREED, "FEEDBACK");
        assertThat(checked(form, "ro", new Need("CODE", List.of("FORWARD", "FEEDBACK")))
                        .mistake(Answers.AGREED))
                .isEqualTo(t.get("consent.forward.wrong.CODE"));
    }

    @Test
    void other_texts_than_were_given_have_to_be_given_first() {
        assertThat(checked(with("language", "pl"), "pl", WARM).mistake("language"))
                .isEqualTo(t.get("consent.changed"));
        assertThat(checked(with(Questions.GIVEN, "ro 5a CODE FEEDBACK"), "ro", WARM)
                        .mistake("language"))
                .isEqualTo(t.get("consent.changed"));
        assertThat(checked(with(Questions.GIVEN, ""), "ro", WARM).mistake("language"))
                .isEqualTo(t.get("consent.unshown"));
    }

    @Test
    void what_was_asked_about_one_offer_is_no_answer_about_another() {
        Form form = with(Questions.GIVEN, "ro 5b WARM FORWARD FEEDBACK SECRECY_RELEASE");
        assertThat(checked(form, "ro", WARM).mistake("language")).isEqualTo(t.get("consent.changed"));
    }

    @Test
    void it_is_recorded_over_which_channel_she_was_asked() {
        assertThat(Answers.read(with("grade", "WARM"), WARM, "CLIENT_PAGE"))
                .extracting(Consent::channel)
                .containsExactly("CLIENT_PAGE");
    }

    @Test
    void having_asked_for_more_than_is_needed_is_no_mistake() {
        Form form = with(Questions.GIVEN, "ro 5a CODE FORWARD FEEDBACK SPECIAL_CATEGORY");
        assertThat(checked(form, "ro", CODE).isRejected()).isFalse();
    }

    @Test
    void ticks_are_forgotten_with_the_texts_they_belong_to() {
        assertThat(Answers.forget(with("language", "pl"), "pl", Filled.OFFER, WARM)
                        .all(Answers.AGREED))
                .isEmpty();
        assertThat(Answers.forget(with("language", "ro"), "ro", Filled.OFFER, WARM)
                        .all(Answers.AGREED))
                .containsExactly("FORWARD");
    }

    @Test
    void under_sixteen_a_counsellor_confirms() {
        Form alone = with("minor", "yes");
        assertThat(checked(alone, "ro", WARM).mistake("minor")).isEqualTo(t.get("consent.minor.wrong"));
        Map<String, List<String>> values = Filled.warm();
        values.put("minor", List.of("yes"));
        values.put("minor_confirmed", List.of("yes"));
        Form together = checked(new Form(values), "ro", WARM);
        assertThat(together.isRejected()).isFalse();
        assertThat(Json.MAPPER.valueToTree(Answers.read(together, WARM, "CHAT")).toString())
                .isEqualTo(
                        """
                        [{"purpose":"FORWARD","text_version":"2026-2","language":"ro","channel":"CHAT",\
                        "under_16":true,"counsellor_confirmed":true}]""");
    }

    @Test
    void findings_of_the_api_go_to_the_ticks_or_to_the_age() {
        assertThat(Answers.field("/consents/0/text_version")).isEqualTo(Answers.AGREED);
        assertThat(Answers.field("/consents")).isEqualTo(Answers.AGREED);
        assertThat(Answers.field("/counsellor_confirmed")).isEqualTo("minor");
        assertThat(Answers.field("/notice_text_version")).isEqualTo("language");
    }
}

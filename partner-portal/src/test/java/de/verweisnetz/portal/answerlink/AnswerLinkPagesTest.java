package de.verweisnetz.portal.answerlink;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.AnswerLink;
import de.verweisnetz.portal.api.LinkedReferral;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.Region;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Filled;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLinkPagesTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuv";
    private static final String ID = "0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c11";

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void nothing_on_it_runs_or_comes_from_elsewhere_and_no_address_has_the_token(String language) {
        assertThat(referrals(language, Form.empty(), referral(List.of("acceptance", "decline", "return", "outcome"))))
                .contains("VN-7K2M4Q", "value=\"" + TOKEN + "\"")
                .doesNotContain("<script", "style=", "onclick")
                .doesNotContainPattern("(src|href)=\"(?!/|tel:|mailto:|#)")
                .doesNotContainPattern("(action|href)=\"[^\"]*" + TOKEN);
    }

    @Test
    void only_steps_that_are_open_are_offered_and_contact_data_stay_closed() {
        String page = referrals("de", Form.empty(), referral(List.of("acceptance")));
        assertThat(page).contains("data-testid=\"accept\"", "Ein Link öffnet sie nicht");
        assertThat(page).doesNotContain("data-testid=\"decline\"", "value=\"OUTCOME\"");
    }

    @Test
    void a_mistake_is_told_at_its_own_referral_and_the_summary_names_it_and_leads_there() {
        Form form = sent("DECLINE");
        assertThat(LinkAnswers.read(form, Texts.staff("de"))).isNull();
        assertThat(referrals("de", form, referral(List.of("decline"))))
                .contains("<title>Fehler:", "id=\"e-reason-" + ID + "\">Wählen Sie einen Grund.")
                .contains("<a href=\"#reason-" + ID + "\">VN-7K2M4Q: Wählen Sie einen Grund.</a>")
                .contains("<fieldset id=\"reason-" + ID + "\"");
    }

    @Test
    void what_no_field_is_to_blame_for_leads_to_the_referral_and_what_is_gone_leads_nowhere() {
        Form form = sent("ACCEPTANCE");
        form.reject(LinkAnswers.field("/version"), "Inzwischen hat sich etwas geändert.");
        assertThat(referrals("de", form, referral(List.of("acceptance"))))
                .contains("<a href=\"#t-" + ID + "\">VN-7K2M4Q: Inzwischen", "id=\"t-" + ID + "\"");
        String gone = referrals("de", form, Samples.taking(), null, link(List.of(), null, 0));
        assertThat(gone).contains("<li>VN-7K2M4Q: Inzwischen").doesNotContain("href=\"#");
        Form ofCode = new Form(Map.of("code", List.of("VN-1")));
        ofCode.reject("code", "Das ist kein Code.");
        assertThat(referrals("de", ofCode, referral(List.of())))
                .contains("<a href=\"#f-code\">Das ist kein Code.</a>", "value=\"VN-1\"");
    }

    @Test
    void a_centre_writes_only_where_the_node_takes_text_and_a_refused_one_stays() {
        Form form = sent("RETURN", "question", "Rufen Sie an: 0171 3920001");
        form.reject(
                LinkAnswers.field("/answer/question/question"),
                "Zeichen 15 bis 26: Das sieht aus wie eine Telefonnummer.");
        LinkedReferral open = referral(List.of("return", "decline"));
        assertThat(referrals("de", form, Samples.taking("QUESTION", "DECLINE"), null, link(List.of(open), null, 1)))
                .contains(">Rufen Sie an: 0171 3920001</textarea>", "maxlength=\"500\"", "Keine Namen, Nummern")
                .contains("<a href=\"#question-" + ID + "\">VN-7K2M4Q: Zeichen 15 bis 26")
                .contains("id=\"e-question-" + ID + "\">Zeichen 15 bis 26", "value=\"OTHER\"");
        assertThat(referrals("de", Form.empty(), open))
                .contains("value=\"NO_CAPACITY\"")
                .doesNotContain("<textarea", "value=\"OTHER\"", "value=\"RETURN\"");
    }

    @Test
    void a_long_list_says_how_much_waits_and_every_form_leads_back_to_its_page() {
        LinkedReferral one = referral(List.of("acceptance"));
        assertThat(referrals("de", Form.empty(), one)).doesNotContain("data-testid=\"total\"", "id=\"next\"");
        String first = referrals("de", Form.empty(), Samples.taking(), null, link(List.of(one), "b", 26));
        assertThat(first)
                .contains("Es warten 26 Verweise", "id=\"next\" name=\"cursor\" value=\"b\"")
                .doesNotContain("id=\"first\"");
        String second = referrals("de", Form.empty(), Samples.taking(), "b", link(List.of(one), null, 26));
        assertThat(second).contains("id=\"first\"").doesNotContain("id=\"next\"");
        assertThat(second.split("type=\"hidden\" name=\"cursor\" value=\"b\"", -1))
                .as("language, acceptance, code")
                .hasSize(4);
    }

    @Test
    void forms_become_answers() {
        Texts t = Texts.staff("de");
        assertThat(LinkAnswers.read(new Form(Map.of("step", List.of("ACCEPTANCE"))), t)
                        .step())
                .isEqualTo("ACCEPTANCE");
        assertThat(LinkAnswers.read(new Form(Map.of("step", List.of("OPEN_CONTACT_DATA"))), t))
                .isNull();
        Form outcome = new Form(
                Map.of("step", List.of("OUTCOME"), "outcome", List.of("RESOLVED_ONCE"), "unlinked", List.of("true")));
        assertThat(LinkAnswers.read(outcome, t).outcome())
                .satisfies(report -> assertThat(report.unlinked()).isTrue())
                .satisfies(report -> assertThat(report.reporter()).isEqualTo("CENTRE"));
        Form other = new Form(Map.of("step", List.of("DECLINE"), "reason", List.of("OTHER")));
        assertThat(LinkAnswers.read(other, t)).isNull();
        assertThat(other.mistake("text")).isNotNull();
    }

    private static Form sent(String step, String... more) {
        Map<String, List<String>> values = Filled.values("id", ID, "reference", "VN-7K2M4Q", "step", step);
        values.putAll(Filled.values(more));
        return new Form(values);
    }

    private static AnswerLink link(List<LinkedReferral> items, @Nullable String cursor, int total) {
        return new AnswerLink(
                "Musterberatung", false, Instant.parse("2026-12-07T09:00:00Z"), items, cursor, total, false);
    }

    private static String referrals(String language, Form form, LinkedReferral referral) {
        return referrals(language, form, Samples.taking(), null, link(List.of(referral), null, 1));
    }

    private static String referrals(
            String language, Form form, Labels labels, @Nullable String cursor, AnswerLink link) {
        Map<String, Object> models = new HashMap<>();
        models.put("t", Texts.staff(language));
        models.put("labels", labels);
        models.put("token", TOKEN);
        models.put("cursor", cursor);
        models.put("form", form);
        models.put("link", link);
        models.put("answered", null);
        return render("answerlink/referrals.jte", models);
    }

    private static LinkedReferral referral(List<String> actions) {
        return new LinkedReferral(
                ID,
                "VN-7K2M4Q",
                "WARM",
                "ISSUED",
                null,
                "Musterangebot",
                "Musterprojekt",
                "ro",
                List.of("ARB.LOHN"),
                false,
                new Region("10115", null, null, null),
                "NORMAL",
                null,
                null,
                new Referral.Exchange("Wann?", "Morgens.", null, null),
                true,
                Instant.parse("2026-11-30T22:59:59Z"),
                actions,
                null,
                1);
    }

    private static String render(String template, Map<String, Object> models) {
        StringOutput output = new StringOutput();
        Templates.render(template, models, output);
        return output.toString();
    }
}

package de.verweisnetz.portal.answerlink;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.AnswerLink;
import de.verweisnetz.portal.api.LinkedReferral;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.Region;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void a_mistake_is_told_at_its_own_referral() {
        Form form = new Form(Map.of("id", List.of(ID), "step", List.of("DECLINE")));
        assertThat(LinkAnswers.read(form, Texts.staff("de"))).isNull();
        assertThat(referrals("de", form, referral(List.of("decline"))))
                .contains("<title>Fehler:", "class=\"error\">Wählen Sie einen Grund.");
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

    private static String referrals(String language, Form form, LinkedReferral referral) {
        Map<String, Object> models = new HashMap<>();
        models.put("t", Texts.staff(language));
        models.put("labels", new Labels(Map.of(), language));
        models.put("token", TOKEN);
        models.put("form", form);
        models.put(
                "link",
                new AnswerLink("Musterberatung", false, Instant.parse("2026-12-07T09:00:00Z"), List.of(referral)));
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

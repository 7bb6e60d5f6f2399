package de.verweisnetz.portal.checklink;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.CheckLink;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckLinkPagesTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void nothing_on_it_runs_or_comes_from_elsewhere_and_no_address_has_the_token(String language) {
        assertThat(entries(language, Form.empty()))
                .contains("<html lang=\"" + language + "\">", "noindex", "no-referrer")
                .doesNotContain("<script", "style=", "onclick")
                .doesNotContainPattern("(src|href)=\"(?!/|tel:|mailto:|#)")
                .doesNotContainPattern("(action|href)=\"[^\"]*" + TOKEN);
    }

    @Test
    void every_offer_can_be_answered_and_a_secret_place_takes_no_words() {
        String page = entries("de", Form.empty());
        assertThat(page)
                .contains(
                        "answer." + Samples.offer().id(),
                        "corrections." + Samples.offer().id())
                .contains("answer." + Samples.secretOffer().id())
                .doesNotContain("corrections." + Samples.secretOffer().id());
    }

    @Test
    void a_mistake_leads_to_its_field() {
        Form form = new Form(Map.of("answer.x", List.of("CORRECTION")));
        String field = "corrections." + Samples.offer().id();
        form.reject(field, "So geht es nicht");
        assertThat(entries("de", form))
                .contains("<title>Fehler:", "href=\"#f-" + field + "\"", "id=\"f-" + field + "\"");
    }

    private static String entries(String language, Form form) {
        CheckLink link = Samples.checkLink();
        return render(
                "checklink/entries.jte",
                Map.of(
                        "t",
                        Texts.staff(language),
                        "labels",
                        new Labels(Map.of(), language),
                        "token",
                        TOKEN,
                        "form",
                        form,
                        "link",
                        link));
    }

    private static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        Templates.render(template, new HashMap<>(model), output);
        return output.toString();
    }
}

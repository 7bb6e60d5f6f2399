package de.verweisnetz.portal.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailedPagesTest {
    private static final List<String> LANGUAGES = List.of("de", "en");

    @ParameterizedTest
    @CsvSource({"checklink, /c", "answerlink, /r", "answerlink.confirm, /m"})
    void opening_a_link_shows_a_button_and_nothing_else(String words, String address) {
        for (String language : LANGUAGES) {
            var page = render(
                    "ask", Map.of("words", words, "address", address, "token", "abcdefghijklmnopqrstuv"), language);
            assertThat(page)
                    .contains("<html lang=\"" + language + "\">", "noindex", "no-referrer", "id=\"show\"")
                    .contains("method=\"post\" action=\"" + address + "\"")
                    .doesNotContain("<script", "VN-", "Musterberatung");
        }
    }

    @ParameterizedTest
    @CsvSource({"checklink, unknown over slow trouble", "answerlink, unknown over slow trouble confirmed"})
    void every_end_is_told_in_plain_words(String words, String ends) {
        for (String language : LANGUAGES) {
            for (String why : ends.split(" ")) {
                assertThat(render("closed", Map.of("words", words, "why", why), language))
                        .contains(
                                "data-why=\"" + why + "\"",
                                Texts.staff(language).get(words + "." + why + ".text"));
            }
        }
    }

    private static String render(String template, Map<String, Object> model, String language) {
        var all = new HashMap<>(model);
        all.put("t", Texts.staff(language));
        StringOutput output = new StringOutput();
        Templates.render("mailed/" + template + ".jte", all, output);
        return output.toString();
    }
}

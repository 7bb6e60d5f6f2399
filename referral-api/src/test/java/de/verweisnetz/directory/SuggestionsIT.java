package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsIT extends ApiIT {
    private static final String PATH = "/v1/suggestions";
    private static final String POST =
            "Bună, lucrez la o firmă în Köln și nu am primit salariul de două luni. Ce pot face?";

    private final Api stefan = Api.as(Member.of("streetworker"));

    @Test
    void a_post_gets_a_language_a_topic_a_place_and_a_search_each_with_its_words() {
        var answer = suggest(POST);

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var json = answer.json();
        assertThat(json.at("/language/code").asText()).isEqualTo("ro");
        assertThat(json.at("/topics/0/code").asText()).isEqualTo("ARB.LOHN");
        var word = json.at("/topics/0/words/0");
        assertThat(POST.substring(word.at("/from").asInt(), word.at("/to").asInt()))
                .isEqualTo(word.at("/word").asText())
                .contains("salariul");
        assertThat(json.at("/places/0/kreis").asText()).isEqualTo("05315");
        assertThat(json.at("/search/href").asText())
                .isEqualTo("/api/v1/offers?topic=ARB.LOHN&language=ro&postcode="
                        + json.at("/places/0/postcode").asText());
    }

    @Test
    void the_suggested_search_can_be_run_as_it_stands() {
        Seed.load();
        var href = suggest(POST).json().at("/search/href").asText();

        assertThat(stefan.get(href.replaceFirst("^/api", "")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Mein Chef hat mir seit zwei Monaten keinen Lohn gezahlt",
                "en | My boss has not paid my wages for two months now",
                "ro | Șeful nu mi-a plătit salariul de două luni și nu știu ce să fac",
                "pl | Szef nie zapłacił mi wynagrodzenia od dwóch miesięcy",
                "bg | Шефът не ми е платил заплатата от два месеца",
                "it | Il mio capo non mi paga lo stipendio da due mesi",
                "es | Mi jefe no me paga el sueldo desde hace dos meses",
                "hu | A főnököm két hónapja nem fizette ki a béremet",
                "hr | Šef mi već dva mjeseca nije isplatio plaću",
                "el | Το αφεντικό μου δεν με έχει πληρώσει εδώ και δύο μήνες",
                "fr | Mon patron ne m'a pas payé mon salaire depuis deux mois"
            })
    void the_models_of_all_eleven_languages_are_in_the_application(String language, String post) {
        assertThat(suggest(post).json().at("/language/code").asText()).isEqualTo(language);
    }

    @Test
    void it_says_whether_it_is_switched_on_and_how_long_a_post_may_be() {
        var state = stefan.get(PATH).json();

        assertThat(state.at("/enabled").asBoolean()).isTrue();
        var tooLong = suggest("x".repeat(state.at("/max_characters").asInt() + 1));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().at("/errors/0/pointer").asText()).isEqualTo("/text");
        assertThat(tooLong.http().body()).doesNotContain("xxxxx");
    }

    @Test
    void a_text_without_words_gets_an_empty_suggestion() {
        var nothing = suggest("?!? … 👀").json();

        assertThat(nothing.has("language")).isFalse();
        assertThat(nothing.at("/topics")).isEmpty();
        assertThat(nothing.at("/search/href").asText()).isEqualTo("/api/v1/offers");
    }

    @Test
    void only_those_who_search_may_ask() {
        assertThat(Api.as(Member.of("admin"))
                        .send(Api.as(Member.of("admin")).posting(PATH, Map.of("text", POST)))
                        .status())
                .isEqualTo(403);
        assertThat(Api.anonymous()
                        .send(Api.anonymous().posting(PATH, Map.of("text", POST)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_is_wrong_is_named_and_not_repeated() {
        for (var body :
                List.of("{\"text\":\"geheim\",\"name\":\"geheim\"}", "{\"text\":[\"geheim\"]}", "{\"text\":\"geheim")) {
            var refused = stefan.send(stefan.posting(PATH, body));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.http().body()).doesNotContain("geheim");
        }
    }

    /** No idempotency key: it is a search. */
    private Answer suggest(String text) {
        return stefan.send(stefan.posting(PATH, Map.of("text", text)));
    }
}

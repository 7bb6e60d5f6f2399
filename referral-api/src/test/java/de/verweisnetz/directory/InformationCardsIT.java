package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InformationCardsIT extends ApiIT {
    private static final LocalDate TODAY = LocalDate.now();

    private final Api stefan = Api.as(Member.of("streetworker"));
    private final Api clara = Api.as(Member.of("coordinator"));

    @Test
    void a_streetworker_gets_what_to_answer_with_in_the_language_or_else_in_german() {
        var croatian = keep("ANE.WEITER", "hr", TODAY.plusDays(90));
        var german = keep("ANE.WEITER", "de", TODAY.plusDays(90));

        var found = cards("?topic=ANE.WEITER&language=hr");
        assertThat(urls(found)).contains(croatian).doesNotContain(german);
        assertThat(found.at("/items/0/language").asText()).isEqualTo("hr");
        assertThat(found.at("/items/0/checked_on").asText()).isEqualTo(TODAY.toString());
        assertThat(found.at("/items/0").has("note")).isFalse();
        assertThat(urls(cards("?topic=ANE.WEITER&language=fr"))).contains(german);
    }

    @Test
    void nothing_is_passed_on_behind_its_last_day_or_of_another_topic() {
        var expired = keep("ANE.AUSBILD", "pl", TODAY.minusDays(1));

        assertThat(urls(cards("?topic=ANE.AUSBILD&language=pl"))).doesNotContain(expired);
        assertThat(urls(cards("?topic=FIN.KONTO&language=pl"))).doesNotContain(expired);
    }

    @Test
    void topics_and_language_are_needed_and_must_be_known() {
        for (var query :
                List.of("?topic=ARB.LOHN", "?language=ro", "?topic=NICHTS&language=ro", "?topic=ARB&language=xx")) {
            assertThat(stefan.get("/v1/information-cards" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(Api.anonymous()
                        .get("/v1/information-cards?topic=ARB&language=ro")
                        .status())
                .isEqualTo(401);
        assertThat(Api.as(Member.of("admin"))
                        .get("/v1/information-cards?topic=ARB&language=ro")
                        .status())
                .isEqualTo(403);
    }

    private String keep(String topic, String language, LocalDate expires) {
        var url = "https://example.org/muster/" + UUID.randomUUID();
        var added = clara.post(
                "/v1/information-sources",
                Map.of(
                        "topic",
                        topic,
                        "language",
                        language,
                        "title",
                        "Musterinformation",
                        "url",
                        url,
                        "publisher",
                        "Musterportal",
                        "note",
                        "Nur für uns",
                        "checked_on",
                        expires.isBefore(TODAY) ? expires : TODAY,
                        "expires_on",
                        expires));
        assertThat(added.status()).as(added.http().body()).isEqualTo(201);
        return url;
    }

    private JsonNode cards(String query) {
        var answer = stefan.get("/v1/information-cards" + query);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> urls(JsonNode cards) {
        return cards.at("/items").findValuesAsText("url");
    }
}

package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTemplatesIT extends ApiIT {
    private static final String PATH = "/v1/answer-templates";

    private final Member paula = Member.of("partner");
    private final Member colleague = Member.in(paula.participant(), "partner");

    @Test
    void what_one_member_keeps_all_of_her_centre_use() {
        var added = Api.as(paula).post(PATH, template("QUESTION", "ro", "De când?", "De când lucrați acolo?"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.header("Location"))
                .endsWith(PATH + "/" + added.json().at("/id").asText());
        assertThat(Api.as(colleague).get(PATH).json().at("/items/0")).isEqualTo(added.json());
        assertThat(Api.as(Member.of("partner")).get(PATH).json().at("/items")).isEmpty();
    }

    @Test
    void it_is_changed_and_deleted_in_the_version_that_was_seen() {
        var path = PATH + "/" + added().json().at("/id").asText();
        var changed = template("DECLINE", "de", "Voll", "Wir sind bis zum Frühjahr voll.");
        assertThat(change(colleague, path, 1, changed).json().at("/kind").asText())
                .isEqualTo("DECLINE");

        var stale = change(paula, path, 1, changed);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current_etag").asText()).isEqualTo("\"2\"");
        assertThat(delete(paula, path, 1).status()).isEqualTo(412);
        assertThat(delete(Member.of("partner"), path, 2).status()).isEqualTo(404);
        assertThat(delete(paula, path, 2).status()).isEqualTo(204);
        assertThat(delete(paula, path, 2).status()).isEqualTo(404);
        assertThat(Api.as(paula).get(PATH).json().at("/items")).isEmpty();
    }

    @Test
    void what_would_tell_who_somebody_is_stands_in_no_template() {
        var text = refused("Termin", "Rufen Sie an: 030 23125000");
        assertThat(text.status()).isEqualTo(422);
        assertThat(text.json().at("/errors/0/pointer").asText()).isEqualTo("/text");
        var title = refused("Für anna@example.org", "Bitte den Vertrag mitbringen.");
        assertThat(title.json().at("/errors/0/pointer").asText()).isEqualTo("/title");
        assertThat(refused(" ", "Bitte").status()).isEqualTo(400);
        assertThat(refused("Lang", "x".repeat(501)).status()).isEqualTo(400);
    }

    @Test
    void the_same_form_sent_twice_keeps_one() {
        var api = Api.as(paula);
        var body = template("QUESTION", "de", "Seit wann?", "Seit wann arbeiten Sie dort?");
        var first = api.send(api.posting(PATH, body).header("Idempotency-Key", "template-" + paula.id()));
        var second = api.send(api.posting(PATH, body).header("Idempotency-Key", "template-" + paula.id()));
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(api.get(PATH).json().at("/items")).hasSize(1);
    }

    @Test
    void a_centre_keeps_fifty_at_most() {
        for (int i = 0; i < AnswerTemplates.MOST; i++) {
            assertThat(added().status()).isEqualTo(201);
        }
        var full = added();
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.json().at("/errors/0/code").asText()).isEqualTo("templates-full");
        assertThat(full.json().at("/errors/0/detail").asText()).contains("50");
    }

    private Answer added() {
        return Api.as(paula).post(PATH, template("APPOINTMENT", "de", "Unterlagen", "Bitte den Vertrag mitbringen."));
    }

    private Answer refused(String title, String text) {
        return Api.as(paula).post(PATH, template("APPOINTMENT", "de", title, text));
    }

    private static Map<String, Object> template(String kind, String language, String title, String text) {
        return new HashMap<>(Map.of("kind", kind, "language", language, "title", title, "text", text));
    }

    private static Answer change(Member member, String path, long version, Object body) {
        var api = Api.as(member);
        return api.send(api.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(Json.write(body))));
    }

    private static Answer delete(Member member, String path, long version) {
        var api = Api.as(member);
        return api.send(
                api.request(path).header("If-Match", "\"" + version + "\"").DELETE());
    }
}

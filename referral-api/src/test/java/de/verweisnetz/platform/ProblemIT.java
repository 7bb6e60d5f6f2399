package de.verweisnetz.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemIT extends ApiIT {
    @Test
    void an_unknown_path_is_a_problem() {
        var answer = Api.as(Member.of("streetworker")).get("/v1/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/type").asText()).isEqualTo("urn:verweisnetz:problem:not-found");
    }

    @Test
    void an_unknown_parameter_is_named() {
        var answer = Api.anonymous().get("/v1/ping?colour=blue");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("colour");
    }

    @Test
    void a_value_that_no_text_or_time_can_be_is_named() {
        var member = Api.as(Member.of("streetworker"));
        for (var query : List.of("language=%00", "due_before=%2B999999999-12-31T23:59:59Z", "due_before=tomorrow")) {
            var answer = member.get("/v1/referrals?box=sent&" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(query.replaceAll("=.*", ""));
        }
    }

    @Test
    void a_problem_speaks_the_readers_language() {
        var german = Api.anonymous();
        var answer = german.send(german.request("/v1/me")
                .setHeader("Accept-Language", "de-AT,de;q=0.9")
                .GET());

        assertThat(answer.json().at("/title").asText()).isEqualTo("Nicht angemeldet");
    }
}

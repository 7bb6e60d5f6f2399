package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class CodeListsIT extends ApiIT {
    @Test
    void code_lists_are_public_and_cached() {
        var lists = Api.anonymous().get("/v1/code-lists");

        assertThat(lists.json().at("/topic"))
                .anySatisfy(code -> assertThat(code.at("/code").asText()).isEqualTo("ARB.LOHN"));
        assertThat(lists.json().at("/carrier"))
                .filteredOn(code -> code.at("/public_body").asBoolean())
                .extracting(code -> code.at("/code").asText())
                .containsExactly("MUNICIPAL", "LAND", "FEDERAL");
        assertThat(lists.header("Cache-Control")).contains("public");
        var again = Api.anonymous()
                .send(Api.anonymous().request("/v1/code-lists").header("If-None-Match", lists.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void they_tell_which_free_texts_the_node_takes_and_every_answer_what_time_it_is_for_it() {
        var lists = Api.anonymous().get("/v1/code-lists");
        assertThat(lists.json().at("/free-text"))
                .extracting(code -> code.at("/code").asText())
                .containsExactly("QUESTION", "ANSWER", "DECLINE", "REOPENING", "APPOINTMENT", "VOIDING");
        assertThat(Instant.parse(lists.header("Node-Time"))).isCloseTo(TestClock.now(), within(1, ChronoUnit.MINUTES));
        TestClock.at(Duration.ofDays(3), () -> assertThat(
                        Instant.parse(Api.anonymous().get("/v1/offers").header("Node-Time")))
                .as("of a refusal too")
                .isCloseTo(TestClock.now(), within(1, ChronoUnit.MINUTES)));
    }
}

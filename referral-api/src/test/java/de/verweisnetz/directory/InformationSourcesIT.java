package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InformationSourcesIT extends ApiIT {
    private static final String PATH = "/v1/information-sources";
    private static final LocalDate TODAY = LocalDate.now();

    private final Api clara = Api.as(Member.of("coordinator"));

    @Test
    void a_coordinator_keeps_a_source_and_a_streetworker_reads_it() {
        var added = clara.post(PATH, source(Map.of("note", "Nur für uns")));

        assertThat(added.status()).as(added.http().body()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.json().at("/state").asText()).isEqualTo("CURRENT");
        var read = Api.as(Member.of("streetworker")).get(path(added.json()));
        assertThat(read.json()).isEqualTo(added.json());
        assertThat(added.header("Location")).endsWith(path(added.json()));
    }

    @Test
    void the_same_intent_twice_makes_one_source() {
        var body = source(Map.of());
        var request = clara.posting(PATH, body)
                .header("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(clara.send(request).json().at("/id"))
                .isEqualTo(clara.send(request).json().at("/id"));
    }

    @Test
    void the_same_address_for_the_same_topic_and_language_is_refused() {
        var body = source(Map.of());
        clara.post(PATH, body);

        var again = clara.post(PATH, body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/code").asText()).isEqualTo("information-known");
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var added = clara.post(PATH, source(Map.of())).json();
        var changed = put(added, "\"1\"", source(Map.of("title", "Musterinformation, neu")));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().at("/title").asText()).isEqualTo("Musterinformation, neu");
        var stale = put(added, "\"1\"", source(Map.of()));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current_etag").asText()).isEqualTo("\"2\"");
        assertThat(put(added, null, source(Map.of())).status()).isEqualTo(428);
    }

    @Test
    void a_source_that_is_removed_is_gone() {
        var added = clara.post(PATH, source(Map.of())).json();

        assertThat(delete(added, "\"1\"").status()).isEqualTo(204);
        assertThat(clara.get(path(added)).status()).isEqualTo(404);
        assertThat(delete(added, "\"1\"").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"streetworker", "partner"})
    void others_may_read_but_not_write(String role) {
        var other = Api.as(Member.of(role));

        assertThat(other.get(PATH).status()).isEqualTo(200);
        assertThat(other.post(PATH, source(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void an_administrator_reads_nothing() {
        assertThat(Api.as(Member.of("admin")).get(PATH).status()).isEqualTo(403);
        assertThat(Api.anonymous().get(PATH).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://example.org/muster, /url, format",
        "url, https://name:wort@example.org/, /url, format",
        "url, https://exa mple.org/, /url, format",
        "topic, ARB.NICHTS, /topic, unknown-code",
        "language, xx, /language, unknown-code",
        "title, ' ', /title, required",
        "colour, red, /colour, unknown-field"
    })
    void what_has_the_wrong_shape_is_named(String field, String value, String pointer, String code) {
        var refused = clara.post(PATH, source(Map.of(field, value)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(refused.http().body()).doesNotContain(value.isBlank() ? "\u0000" : value);
    }

    @Test
    void dates_that_do_not_go_together_are_refused() {
        var refused =
                clara.post(PATH, source(Map.of("checked_on", TODAY.plusDays(2), "expires_on", TODAY.minusDays(1))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsText("code"))
                .contains("information-refused", "checked-in-future", "expiry-reversed");
    }

    @Test
    void lists_are_filtered_by_topic_language_and_state_and_go_on_to_the_end() {
        var soon = add(Map.of("topic", "ANE.WEITER", "language", "hu", "expires_on", TODAY.plusDays(5)));
        var late = add(Map.of("topic", "ANE.ABSCHL", "language", "hu", "expires_on", TODAY.plusDays(200)));
        var over = add(Map.of(
                "topic",
                "ANE.ABSCHL",
                "language",
                "hu",
                "checked_on",
                TODAY.minusDays(90),
                "expires_on",
                TODAY.minusDays(1)));
        var filter = "?topic=ANE&language=hu&limit=1";

        assertThat(walk(PATH + filter)).containsExactly(over, soon, late);
        assertThat(walk(PATH + filter + "&state=current")).containsExactly(soon, late);
        assertThat(walk(PATH + filter + "&state=due")).containsExactly(over, soon);
        assertThat(walk(PATH + filter + "&state=expired")).containsExactly(over);
        assertThat(clara.get(PATH + filter).json().at("/total").asInt()).isEqualTo(3);
        assertThat(clara.get(PATH + "?state=old")
                        .json()
                        .at("/errors/0/parameter")
                        .asText())
                .isEqualTo("state");
        assertThat(clara.get(PATH + "?topic=NIX")
                        .json()
                        .at("/errors/0/parameter")
                        .asText())
                .isEqualTo("topic");
    }

    private String add(Map<String, Object> different) {
        var added = clara.post(PATH, source(different));
        assertThat(added.status()).as(added.http().body()).isEqualTo(201);
        return added.json().at("/id").asText();
    }

    private List<String> walk(String path) {
        var ids = new ArrayList<String>();
        var next = path;
        while (next != null) {
            var page = clara.get(next).json();
            ids.addAll(page.at("/items").findValuesAsText("id"));
            next = page.has("next") ? page.at("/next").asText().replaceFirst("^/api", "") : null;
        }
        return ids;
    }

    private static Map<String, Object> source(Map<String, Object> different) {
        var source = new HashMap<String, Object>(Map.of(
                "topic", "ARB.LOHN",
                "language", "ro",
                "title", "Musterinformation: salariul",
                "url", "https://example.org/muster/" + UUID.randomUUID(),
                "publisher", "Musterportal",
                "checked_on", TODAY,
                "expires_on", TODAY.plusDays(180)));
        source.putAll(different);
        return source;
    }

    private static String path(JsonNode source) {
        return PATH + "/" + source.at("/id").asText();
    }

    private Answer put(JsonNode source, String version, Object body) {
        var text = de.verweisnetz.platform.json.Json.write(body);
        var request = clara.request(path(source))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(text));
        return clara.send(version == null ? request : request.header("If-Match", version));
    }

    private Answer delete(JsonNode source, String version) {
        return clara.send(
                clara.request(path(source)).header("If-Match", version).DELETE());
    }
}

package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Imports as a coordinator does them: hands a file over, waits, and looks at what came of it. */
public final class TestImport {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "CHECKING", "RUNNING", "UNDOING");

    private final Api api;

    private TestImport(Api api) {
        this.api = api;
    }

    public static TestImport as(Member member) {
        return new TestImport(Api.as(member));
    }

    /** Writes a bundle without a dry run first. */
    public JsonNode run(Object bundle) {
        return done(settled(received(api.post("/v1/imports?dry_run=false", bundle))));
    }

    /** Only checks it. */
    public JsonNode check(Object bundle) {
        var settled = settled(received(api.post("/v1/imports", bundle)));
        assertThat(settled.at("/state").asText()).as(settled.toString()).isEqualTo("CHECKED");
        return settled;
    }

    /** Hands any file over and waits for what comes of it. */
    public JsonNode upload(String query, String mediaType, byte[] body) {
        return settled(received(api.send(api.request("/v1/imports" + query)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", Ids.next().toString())
                .POST(BodyPublishers.ofByteArray(body)))));
    }

    public JsonNode upload(String query, String mediaType, String body) {
        return upload(query, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode harvest(Object request) {
        return settled(received(api.post("/v1/harvests", request)));
    }

    /** A command such as start or undo, and what comes of it. */
    public JsonNode command(JsonNode batch, String command) {
        var answer = api.post(path(batch) + "/" + command, "");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return settled(answer.json());
    }

    public JsonNode start(JsonNode batch) {
        return done(command(batch, "start"));
    }

    public Api.Answer put(JsonNode batch, String path, Object body) {
        return api.put(path(batch) + "/" + path, body);
    }

    public JsonNode get(JsonNode batch, String path) {
        var answer = api.get(path(batch) + "/" + path);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    /** The codes of what was found, in the order of finding. */
    public List<String> codes(JsonNode batch) {
        return get(batch, "findings?limit=100").at("/items").findValuesAsText("code");
    }

    /** Waits until nothing more happens without a person. */
    public JsonNode settled(JsonNode batch) {
        var end = Instant.now().plus(PATIENCE);
        var now = batch;
        while (UNDER_WAY.contains(now.at("/state").asText())) {
            assertThat(Instant.now()).as(now.toString()).isBefore(end);
            pause();
            now = api.get(path(batch)).json();
        }
        return now;
    }

    public static JsonNode received(Api.Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode done(JsonNode batch) {
        assertThat(batch.at("/state").asText()).as(batch.toString()).isEqualTo("DONE");
        return batch;
    }

    private static String path(JsonNode batch) {
        return "/v1/imports/" + batch.at("/id").asText();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

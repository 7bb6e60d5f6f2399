package de.verweisnetz.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.exchange.HsdsProfile;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsdsHttpIT extends ApiIT {
    // The server compresses by itself what goes out as HTTP/1.1 only.
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Api api = Api.anonymous();

    @BeforeEach
    void seed() {
        Seed.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hsds", "/hsds/"})
    void the_base_names_version_profile_and_contract(String path) {
        var base = api.get(path).json();

        assertThat(base.at("/version").asText()).isEqualTo("3.1");
        assertThat(base.at("/openapi_url").asText()).endsWith("/openapi");
        assertThat(base.at("/profile").asText()).endsWith("/api/hsds/profile/1.0");
    }

    @Test
    void the_profile_leads_to_a_patch_for_every_schema_that_it_extends() {
        var profile = api.get("/hsds/profile").json();

        assertThat(profile).isEqualTo(api.get("/hsds/profile/1.0").json());
        assertThat(profile.at("/patches")).hasSameSizeAs(HsdsProfile.objects()).allSatisfy(patch -> {
            var address = patch.at("/url").asText();
            var answer = api.get(address.substring(address.indexOf("/hsds/")));
            var object = patch.at("/schema").asText().replace(".json", "");
            assertThat(answer.header("Content-Type")).startsWith("application/merge-patch+json");
            assertThat(answer.json()).isEqualTo(HsdsProfile.patch(object).orElseThrow());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2.0", "/1.0/schema/nothing.json", "/1.0/schema/service", "/1.0/service.json"})
    void a_profile_that_does_not_exist_is_not_found(String path) {
        assertThat(api.get("/hsds/profile" + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hsds/services?per_page=5",
                "/hsds/services?format=ndjson",
                "/hsds/services?minimal=true",
                "/hsds/organizations/3a000000-0000-4000-8000-000000000001"
            })
    void who_has_the_newest_is_told_so_by_tag_and_by_date(String path) throws InterruptedException {
        var first = settled(path);

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(first.header("Last-Modified")).isNotEmpty();
        var byTag = api.send(api.request(path).header("If-None-Match", first.header("ETag")));
        var byDate = api.send(api.request(path).header("If-Modified-Since", first.header("Last-Modified")));
        var older = api.send(api.request(path).header("If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT"));
        assertThat(List.of(byTag.status(), byDate.status(), older.status())).containsExactly(304, 304, 200);
        assertThat(byTag.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(api.send(api.request(path).header("If-None-Match", "\"other\""))
                        .status())
                .isEqualTo(200);
    }

    /** The date of a change is told from the second after, and what was just imported may still be on its way. */
    private Answer settled(String path) throws InterruptedException {
        var end = Instant.now().plusSeconds(30);
        var answer = api.get(path);
        while (answer.header("Last-Modified").isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            answer = api.get(path);
        }
        return answer;
    }

    @Test
    void a_search_by_body_is_always_answered() {
        var first = api.get("/hsds/services");

        var answer = api.send(api.posting("/hsds/services", "{}")
                .header("If-None-Match", first.header("ETag"))
                .header("If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hsds",
                "/hsds/services?full=true",
                "/hsds/services?format=ndjson",
                "/hsds/services?minimal=true",
                "/v1/code-lists"
            })
    void what_is_sent_compressed_is_the_same(String path) throws IOException, InterruptedException {
        var compressed = send(api.request(path).header("Accept-Encoding", "br;q=1.0, gzip;q=0.8, *;q=0.1"));
        var plain = send(api.request(path).header("Accept-Encoding", "gzip;q=0, identity"));

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        try (var content = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hsds/services", "/hsds/services?format=ndjson", "/v1/code-lists"})
    void a_tag_of_the_one_holds_for_the_other_and_promises_no_bytes(String path) throws Exception {
        var compressed = send(api.request(path).header("Accept-Encoding", "gzip"));
        var tag = compressed.headers().firstValue("ETag").orElse("");

        assertThat(tag).startsWith("W/");
        assertThat(send(api.request(path)).headers().firstValue("ETag")).contains(tag);
        var same = send(api.request(path).header("If-None-Match", tag).header("Accept-Encoding", "gzip"));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
    }

    @Test
    void what_the_server_compresses_by_itself_is_for_one_caller_alone() throws Exception {
        var stefan = Api.as(Member.of("streetworker"));

        var answer = send(stefan.request("/v1/offers").header("Accept-Encoding", "gzip"));

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).containsAnyOf("private", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/hsds", "/hsds/services", "/hsds/organizations/x", "/hsds/profile/1.0/schema/service.json"})
    void pages_of_any_origin_may_ask(String path) throws IOException, InterruptedException {
        var preflight = send(api.request(path)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("Content-Type");
    }

    @Test
    void a_head_is_a_get_without_the_content() throws IOException, InterruptedException {
        var head = send(api.request("/hsds/services").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag"))
                .contains(api.get("/hsds/services").header("ETag"));
        assertThat(head.body()).isEmpty();
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}

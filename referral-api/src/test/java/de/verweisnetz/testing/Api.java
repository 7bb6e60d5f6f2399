package de.verweisnetz.testing;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The API as a client sees it, over HTTP. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api as(Member member) {
        return new Api(member.token());
    }

    public static Api withToken(String token) {
        return new Api(token);
    }

    public static Api anonymous() {
        return new Api(null);
    }

    /** Starts a request; the path begins behind {@code /api}. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty("it.http.port") + "/api" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** POST with a new idempotency key. */
    public Answer post(String path, Object body) {
        return send(posting(path, body).header("Idempotency-Key", Ids.next().toString()));
    }

    public Answer put(String path, Object body) {
        var text = body instanceof String raw ? raw : Json.write(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    /** POST with a new idempotency key and the version that was seen. */
    public Answer command(String path, long version, Object body) {
        return send(posting(path, body)
                .header("Idempotency-Key", Ids.next().toString())
                .header("If-Match", "\"" + version + "\""));
    }

    /** A POST to which a test adds its own headers; a String is sent as it is. */
    public HttpRequest.Builder posting(String path, Object body) {
        var text = body instanceof String raw ? raw : Json.write(body);
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(text));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            ContractCheck.check(answer);
            return new Answer(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> http) {
        public int status() {
            return http.statusCode();
        }

        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(http.body());
            } catch (IOException e) {
                throw new IllegalStateException("No JSON: " + http.body(), e);
            }
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }
}

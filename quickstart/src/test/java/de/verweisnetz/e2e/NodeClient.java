package de.verweisnetz.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.verweisnetz.quickstart.NodeClock;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A program that talks to a node: it gets its token from Keycloak as any client does. */
final class NodeClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final QuickstartProcess node;
    private final String token;

    private NodeClient(QuickstartProcess node, String token) {
        this.node = node;
        this.token = token;
    }

    /** A demo user; her password is her name. */
    static NodeClient of(QuickstartProcess node, String user) {
        return new NodeClient(node, userToken(node, "verweisnetz", "quickstart-cli", user, user));
    }

    static NodeClient withToken(QuickstartProcess node, String token) {
        return new NodeClient(node, token);
    }

    /** The service account of a partner organisation. */
    static NodeClient ofPartner(QuickstartProcess node, String client, String secret) {
        return new NodeClient(
                node,
                token(
                        node,
                        "verweisnetz",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)));
    }

    static String userToken(QuickstartProcess node, String realm, String client, String user, String password) {
        return token(
                node,
                realm,
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    private static String token(QuickstartProcess node, String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(
                        URI.create(node.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.status() != 200) {
            throw new AssertionError("No token: " + answer.status());
        }
        return answer.json().get("access_token").asText();
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, Object body, String key) {
        var request = request(path).header("Idempotency-Key", key).POST(json(body));
        return path.startsWith("/v1/referrals") || path.startsWith("/v1/vouchers") ? done(request) : send(request);
    }

    Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    /** Changes the named fields of something that is read and written at the same address. */
    Answer edit(String path, Object patch) {
        var version = get(path).http().headers().firstValue("ETag").orElseThrow();
        return send(request(path).header("If-Match", version).method("PATCH", json(patch)));
    }

    /** A step of a referral that the caller has seen in the given version. */
    Answer step(String referral, String step, int version, Object body) {
        return done(request("/v1/referrals/" + referral + "/" + step)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .POST(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(node.url() + "/api" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program does not change its mind: what it did is released before it does the next. */
    private static Answer done(HttpRequest.Builder request) {
        var answer = send(request);
        NodeClock.release();
        return answer;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException("No JSON: " + http.body(), e);
            }
        }
    }
}

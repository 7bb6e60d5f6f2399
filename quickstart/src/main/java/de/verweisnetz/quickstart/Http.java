package de.verweisnetz.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.stream.Collectors;

/** The launcher's few requests to its own node. */
final class Http {

    private static final int LONGEST_ANSWER = 300;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}

    static boolean answersOk(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return send(request).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** An access token for a name and a password. */
    static String token(String realm, String client, String name, String password) {
        String form = Map.of("grant_type", "password", "client_id", client, "username", name, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return json(request).path("access_token").asText();
    }

    /** A request with a token. */
    static HttpRequest.Builder to(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** The answer, or a failure that tells what was asked and answered. */
    static JsonNode json(HttpRequest request) {
        try {
            HttpResponse<String> response = send(request);
            if (response.statusCode() / 100 != 2) {
                throw new StartFailure(request.method() + " " + request.uri() + " answered " + response.statusCode()
                        + ": " + inOneLine(response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StartFailure(request.method() + " " + request.uri() + " failed: " + e.getMessage(), e);
        }
    }

    private static String inOneLine(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + " …";
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.", e);
        }
    }
}

package de.verweisnetz.portal.api;

import de.verweisnetz.portal.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads addresses whose query is made elsewhere, and files that are too long for memory: the REST client can do neither. */
@ApplicationScoped
class DirectoryFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    @Inject
    OpenIdContext login;

    @Inject
    CurrentLanguage language;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.api-url")
    String address;

    <T> T read(String path, Class<T> type) {
        try (InputStream body = get(path).body()) {
            return Json.MAPPER.readValue(body, type);
        } catch (IOException noAnswer) {
            throw new ProcessingException(noAnswer);
        }
    }

    /** The file from its first byte on; the time limit is that of its beginning. */
    Download open(String path) {
        HttpResponse<InputStream> answer = get(path);
        return new Download(
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                answer.headers().firstValue("Content-Disposition").orElse(null),
                answer.body());
    }

    private HttpResponse<InputStream> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + login.getAccessToken().getToken())
                .header("Accept-Language", language.staff())
                .GET()
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 400) {
                throw new ApiProblem(problem(answer));
            }
            return answer;
        } catch (IOException noAnswer) {
            throw new ProcessingException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProcessingException(stopped);
        }
    }

    private static Problem problem(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            Problem problem = Json.MAPPER.readValue(body, Problem.class);
            return problem.status() == 0 ? Problem.withoutDetails(answer.statusCode()) : problem;
        } catch (IOException notAProblemDocument) {
            return Problem.withoutDetails(answer.statusCode());
        }
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

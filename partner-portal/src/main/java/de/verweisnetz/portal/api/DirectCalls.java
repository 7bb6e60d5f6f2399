package de.verweisnetz.portal.api;

import de.verweisnetz.portal.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Calls that the REST client cannot make: it knows no PATCH and keeps a body in memory before it sends it. */
@ApplicationScoped
class DirectCalls {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    @Inject
    ApiGate gate;

    @Inject
    OpenIdContext login;

    @Inject
    CurrentLanguage language;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.api-url")
    String address;

    ImportRun upload(UploadOrder order, InputStream file, long length) {
        String query = "?source=" + encode(order.source()) + "&file_name=" + encode(order.fileName()) + "&complete="
                + order.complete() + "&remove_missing=" + order.removeMissing();
        HttpRequest request = request("/v1/imports" + query, order.mediaType())
                .header("Idempotency-Key", order.key())
                .POST(
                        length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> file), length))
                .build();
        try {
            return read(gate.transfer(() -> send(request)), ImportRun.class);
        } catch (FaultToleranceException | UncheckedIOException noAnswer) {
            throw new ApiUnavailable(noAnswer);
        }
    }

    /** A merge patch for one document; says whether it holds or waits for approval. */
    Edited patch(String path, String version, String reason, byte[] patch) {
        String query = reason.isEmpty() ? "" : "?reason=" + encode(reason);
        return edited(request(path + query, "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", bytes(patch)));
    }

    private Edited edited(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = gate.call(() -> send(request.build()));
            if (answer.statusCode() >= 400) {
                throw new ApiProblem(problem(answer));
            }
            return answer.statusCode() == 202 ? Edited.WAITS : Edited.HOLDS;
        } catch (FaultToleranceException | UncheckedIOException noAnswer) {
            throw new ApiUnavailable(noAnswer);
        }
    }

    private HttpRequest.Builder request(String path, String mediaType) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + login.getAccessToken().getToken())
                .header("Accept-Language", language.staff())
                .header("Content-Type", mediaType);
    }

    private static BodyPublisher bytes(byte[] body) {
        return BodyPublishers.ofByteArray(body);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
        if (answer.statusCode() >= 400) {
            throw new ApiProblem(problem(answer));
        }
        try {
            return Json.MAPPER.readValue(answer.body(), type);
        } catch (IOException notWhatTheContractSays) {
            throw new UncheckedIOException(notWhatTheContractSays);
        }
    }

    private static Problem problem(HttpResponse<byte[]> answer) {
        try {
            Problem problem = Json.MAPPER.readValue(answer.body(), Problem.class);
            return problem.status() == 0 ? Problem.withoutDetails(answer.statusCode()) : problem;
        } catch (IOException notAProblemDocument) {
            return Problem.withoutDetails(answer.statusCode());
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

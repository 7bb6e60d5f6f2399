package de.verweisnetz.portal.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import de.verweisnetz.portal.text.BusinessTime;
import de.verweisnetz.portal.text.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Sends requests through the gate: in the name of the person before the screen, in her language. A refusal is an {@link ApiProblem},
 * no answer in time {@link ApiUnavailable}.
 */
@ApplicationScoped
class ApiClient {
    private static final int FIRST_ERROR = 400;
    private static final String TIME = "Node-Time";

    private static final Set<Integer> GONE_FOR_A_MOMENT = Set.of(502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            // what was merged into another document is answered with the way to that one
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Inject
    ApiGate gate;

    @Inject
    OpenIdContext login;

    @Inject
    CurrentLanguage language;

    @Inject
    HttpServletRequest asked;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.api-url")
    String address;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.api.timeout-millis")
    long patience;

    <T> T read(ApiRequest request, Class<T> type) {
        return read(answer(request), Json.MAPPER.constructType(type));
    }

    <T> T read(ApiRequest request, TypeReference<T> type) {
        return read(answer(request), Json.MAPPER.constructType(type.getType()));
    }

    /** One page of a list. */
    <T> Slice<T> slice(ApiRequest request, Class<T> item) {
        return read(answer(request), Json.MAPPER.getTypeFactory().constructParametricType(Slice.class, item));
    }

    /** A list that comes whole. */
    <T> List<T> items(ApiRequest request, Class<T> item) {
        Items<T> items = read(answer(request), Json.MAPPER.getTypeFactory().constructParametricType(Items.class, item));
        return items.items();
    }

    /** Sends what needs no answer; says with which status it was taken. */
    int send(ApiRequest request) {
        return answer(request).statusCode();
    }

    /** Sends a file, which passes through as it comes. */
    <T> T upload(ApiRequest request, Class<T> type) {
        HttpResponse<byte[]> answer =
                inTime(() -> gate.upload(() -> exchange(build(request).build(), BodyHandlers.ofByteArray())));
        return read(checked(answer), Json.MAPPER.constructType(type));
    }

    /** Receives a file, which passes through as it comes; others wait for their turn meanwhile. */
    void download(ApiRequest request, FileReceiver receiver) {
        HttpRequest timed = build(request).timeout(Duration.ofMillis(patience)).build();
        inTime(() -> gate.download(() -> {
            HttpResponse<InputStream> answer = exchange(timed, BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                if (answer.statusCode() >= FIRST_ERROR) {
                    throw new ApiProblem(Problem.read(answer.statusCode(), content.readAllBytes()));
                }
                content.transferTo(receiver.begin(
                        answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                        answer.headers().firstValue("Content-Disposition").orElse(null)));
                return true;
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        }));
    }

    private HttpResponse<byte[]> answer(ApiRequest request) {
        HttpRequest timed = build(request)
                .header("Accept", "application/json")
                .timeout(Duration.ofMillis(patience))
                .build();
        return checked(inTime(() -> gate.call(() -> request.isSafe() ? twice(timed) : once(timed))));
    }

    /** A server that starts again, or one of several that has just gone, is there when it is asked anew. */
    private HttpResponse<byte[]> twice(HttpRequest read) {
        try {
            HttpResponse<byte[]> answer = once(read);
            if (!GONE_FOR_A_MOMENT.contains(answer.statusCode())) {
                return answer;
            }
        } catch (UncheckedIOException noAnswer) {
            if (Thread.currentThread().isInterrupted() || isLate(noAnswer)) {
                throw noAnswer;
            }
        }
        pause();
        return once(read);
    }

    /** A connection that cannot be made has cost two seconds at most; an answer that did not come has cost all the patience. */
    private static boolean isLate(UncheckedIOException noAnswer) {
        return noAnswer.getCause() instanceof HttpTimeoutException
                && !(noAnswer.getCause() instanceof HttpConnectTimeoutException);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    private HttpResponse<byte[]> once(HttpRequest request) {
        return exchange(request, BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder build(ApiRequest request) {
        HttpRequest.Builder built = request.at(address);
        return request.isAnonymous()
                ? built.header(ForwardedFor.HEADER, ForwardedFor.of(asked))
                : built.header(
                                "Authorization",
                                "Bearer " + login.getAccessToken().getToken())
                        .header("Accept-Language", language.staff());
    }

    private static <T> T inTime(Supplier<T> exchange) {
        try {
            return exchange.get();
        } catch (FaultToleranceException | UncheckedIOException noAnswer) {
            // the gate interrupts who waits too long; the page that says so must not find itself interrupted
            Thread.interrupted();
            throw new ApiUnavailable(noAnswer);
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            HttpResponse<T> answer = http.send(request, body);
            answer.headers().firstValue(TIME).map(Instant::parse).ifPresent(BusinessTime::heard);
            return answer;
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    private static HttpResponse<byte[]> checked(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new ApiProblem(Problem.read(answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static <T> T read(HttpResponse<byte[]> answer, JavaType type) {
        try {
            return Json.MAPPER.readValue(answer.body(), type);
        } catch (IOException notWhatTheContractSays) {
            throw new UncheckedIOException(notWhatTheContractSays);
        }
    }
}

package de.verweisnetz.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the API while it is put together. */
final class ApiRequest {
    private final String method;
    private final StringBuilder path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private BodyPublisher body = BodyPublishers.noBody();
    private boolean anonymous;

    private ApiRequest(String method, String path, String... segments) {
        this.method = method;
        this.path = new StringBuilder(path);
        for (String segment : segments) {
            int place = this.path.indexOf("{}");
            this.path.replace(place, place + 2, encode(segment));
        }
    }

    /** Each {@code {}} in the path is one of the segments, encoded. */
    static ApiRequest get(String path, String... segments) {
        return new ApiRequest("GET", path, segments);
    }

    static ApiRequest post(String path, String... segments) {
        return new ApiRequest("POST", path, segments);
    }

    static ApiRequest put(String path, String... segments) {
        return new ApiRequest("PUT", path, segments);
    }

    static ApiRequest patch(String path, String... segments) {
        return new ApiRequest("PATCH", path, segments);
    }

    static ApiRequest delete(String path, String... segments) {
        return new ApiRequest("DELETE", path, segments);
    }

    /** A parameter; without a value nothing. */
    ApiRequest query(String name, @Nullable Object value) {
        return value == null ? this : parameters(encode(name) + "=" + encode(value.toString()));
    }

    /** Parameters that are encoded already. */
    ApiRequest parameters(String encoded) {
        if (!encoded.isEmpty()) {
            path.append(path.indexOf("?") < 0 ? '?' : '&').append(encoded);
        }
        return this;
    }

    /** However often it is sent with this key, it happens once. */
    ApiRequest once(String key) {
        headers.put("Idempotency-Key", key);
        return this;
    }

    /** Refused unless this still is the newest version; what can be none, came from a form and is none. */
    ApiRequest ifVersion(String version) {
        headers.put("If-Match", "\"" + (version.matches("[\\w.-]{1,64}") ? version : "0") + "\"");
        return this;
    }

    ApiRequest as(Step step) {
        return once(step.key()).ifVersion(step.version());
    }

    ApiRequest json(Object value) {
        try {
            return body("application/json", BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(value)));
        } catch (JsonProcessingException oneOfOurOwn) {
            throw new IllegalArgumentException(oneOfOurOwn);
        }
    }

    ApiRequest body(String mediaType, BodyPublisher content) {
        headers.put("Content-Type", mediaType);
        body = content;
        return this;
    }

    /** Asked by nobody in particular: no session is touched on the way. */
    ApiRequest anonymous() {
        anonymous = true;
        return this;
    }

    /** It changes nothing, so it may be sent again where no answer came. */
    boolean isSafe() {
        return method.equals("GET");
    }

    boolean isAnonymous() {
        return anonymous;
    }

    HttpRequest.Builder at(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        headers.forEach(request::header);
        return request;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

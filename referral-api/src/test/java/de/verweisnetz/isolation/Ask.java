package de.verweisnetz.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that is right in every respect, so that whoever is refused is refused for who she is. */
final class Ask {
    private final @Nullable Member own;
    private final Map<String, String> parts = new HashMap<>();
    private String query = "";
    private String body = "";
    private String mediaType = "application/json";
    private @Nullable Long version;
    private @Nullable String target;
    private String nothing = Ids.next().toString();
    private @Nullable String marker;
    private Set<Integer> answers = Set.of(200, 201, 202, 204);

    private Ask(@Nullable Member own) {
        this.own = own;
    }

    /** By somebody who may. */
    static Ask by(Member own) {
        return new Ask(own);
    }

    /** By anybody, without a login. */
    static Ask byAnyone() {
        return new Ask(null);
    }

    /** About something that has an id; of another organisation it is not to be found. */
    Ask about(Object id) {
        return about("id", id);
    }

    /** The same where the path calls it otherwise. */
    Ask about(String part, Object id) {
        target = text(id);
        return with(part, id);
    }

    /** With a credential in the body; another one opens nothing. */
    Ask knowing(String credential, String another) {
        target = credential;
        nothing = another;
        return this;
    }

    /** Fills another place of the path. */
    Ask with(String part, Object value) {
        parts.put(part, text(value));
        return this;
    }

    Ask query(String text) {
        query = "?" + text;
        return this;
    }

    Ask body(Object content) {
        body = content instanceof String text ? text : Json.write(content);
        return this;
    }

    Ask as(String type) {
        mediaType = type;
        return this;
    }

    /** In the version that was seen. */
    Ask version(long seen) {
        version = seen;
        return this;
    }

    /** What the answer tells the one who may, and nobody else. */
    Ask shows(Object secret) {
        marker = text(secret);
        return this;
    }

    /** Where it is no success that shows that the request was right. */
    Ask answers(int status) {
        answers = Set.of(status);
        return this;
    }

    /** The same request about something that is not there. */
    Ask aboutNothing() {
        var other = new Ask(own);
        parts.forEach((part, value) -> other.parts.put(part, replaced(value)));
        other.query = replaced(query);
        other.body = replaced(body);
        other.mediaType = mediaType;
        other.version = version;
        return other;
    }

    Api.Answer send(Operation operation, @Nullable Member who) {
        var path = operation.path();
        for (var part : parts.entrySet()) {
            path = path.replace("{" + part.getKey() + "}", part.getValue());
        }
        var api = who == null ? Api.anonymous() : Api.as(who);
        var request = api.request(path + query)
                .header("Idempotency-Key", Ids.next().toString())
                // Limits are for each network.
                .header("X-Forwarded-For", "2001:db8:" + Ids.next().toString().substring(19, 23) + "::1");
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (!body.isEmpty() || operation.method().equals("POST")) {
            request.header("Content-Type", mediaType);
        }
        return api.send(request.method(
                operation.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** What the answer says, with neither the id that was asked for nor the number of the request. */
    String said(Api.Answer answer) {
        var text = answer.http().body().replaceAll("\"request_id\":\"[^\"]*\"", "");
        return answer.status() + " " + answer.header("ETag") + (target == null ? text : text.replace(target, nothing));
    }

    @Nullable
    Member own() {
        return own;
    }

    boolean isAboutSomething() {
        return target != null;
    }

    @Nullable
    String marker() {
        return marker;
    }

    Set<Integer> answers() {
        return answers;
    }

    private String replaced(String text) {
        return target == null ? text : text.replace(target, nothing);
    }

    private static String text(Object value) {
        return value instanceof JsonNode node
                ? node.asText()
                : value instanceof UUID id ? id.toString() : (String) value;
    }
}

package de.verweisnetz.portal.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.Optional;

/** A public key as somebody pastes it; a private one goes no further than this and is not shown again. */
final class PublicKeyForm {
    static final String FIELD = "jwk";

    private PublicKeyForm() {}

    /** The key, or nothing and a mistake in the form. */
    static Optional<JsonNode> read(Form form, Texts t) {
        Optional<JsonNode> pasted = parse(form.value(FIELD)).filter(JsonNode::isObject);
        if (pasted.isEmpty()) {
            form.reject(FIELD, t.get("keys.jwk.unreadable"));
            return pasted;
        }
        JsonNode key = pasted.get();
        if (key.has("d")) {
            form.reject(FIELD, t.get("keys.jwk.private"));
        } else if (key.has("keys")) {
            form.reject(FIELD, t.get("keys.jwk.set"));
        } else if (!key.path("kty").asText().equals("EC")
                || !key.path("crv").asText().equals("P-256")) {
            form.reject(FIELD, t.get("keys.jwk.type"));
        }
        return form.isRejected() ? Optional.empty() : pasted;
    }

    /** What may be shown again: nothing that could hold a private key. */
    static Form presentable(Form form) {
        return form.value(FIELD).contains("\"d\"") ? form.with(FIELD, "") : form;
    }

    private static Optional<JsonNode> parse(String pasted) {
        try {
            return Optional.ofNullable(Json.MAPPER
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(pasted));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}

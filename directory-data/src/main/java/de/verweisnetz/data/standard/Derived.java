package de.verweisnetz.data.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.exchange.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** What all derived fields have in common. */
final class Derived {
    private Derived() {}

    static JsonNode german(JsonNode document) {
        return document.path(Profile.PROPERTY);
    }

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    /** The same owner and words give the same id, always. */
    static String id(JsonNode owner, String... what) {
        String name = "verweisnetz/standard/" + owner.path("id").asText() + "/" + String.join("/", what);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A new object of a list that belongs to the owner. */
    static ObjectNode part(ObjectNode owner, String reference, String... what) {
        ObjectNode part = JsonNodeFactory.instance.objectNode().put("id", id(owner, what));
        if (owner.hasNonNull("id")) {
            part.set(reference, owner.get("id"));
        }
        return part;
    }

    /** Sets a list, unless the owner has one or there is nothing to set. */
    static void list(ObjectNode owner, String field, Consumer<ArrayNode> content) {
        if (!isEmpty(owner.path(field))) {
            return;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        content.accept(list);
        if (!list.isEmpty()) {
            owner.set(field, list);
        }
    }

    static void text(ObjectNode owner, String field, String text) {
        if (!owner.hasNonNull(field) && !text.isBlank()) {
            owner.put(field, text);
        }
    }

    static String label(CodeListName list, String code) {
        return CodeLists.load().label(list, code, Locale.GERMAN);
    }
}

package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * What a node may know of a place whose address is secret, for instance a shelter: that it exists and how to call it.
 *
 * <p>A list of what stays, so that a field this version does not know cannot carry the address in. A place that nobody
 * declared PUBLIC or ON_REQUEST is secret.
 */
public final class SecretPlace {
    private static final String VISIBILITY = "address_visibility";
    private static final Set<String> OPEN = Set.of("PUBLIC", "ON_REQUEST");
    private static final Set<String> STAYS = Set.of(
            "id", "location_type", "organization_id", "name", "languages", "phones", "contacts", Profile.PROPERTY);
    private static final Map<String, Set<String>> STAYS_INSIDE = Map.of(
            "languages", Set.of("id", "name", "code"),
            "phones", Set.of("id", "number", "extension", "type", "languages", Profile.PROPERTY),
            "contacts", Set.of("id", "name", "title", "department", "email", "phones", Profile.PROPERTY));
    private static final Set<String> PROFILE_STAYS = Set.of(VISIBILITY, "accessibility", "original_id", "public");

    private SecretPlace() {}

    /** Whether the location's own word leaves it secret. */
    public static boolean isSecret(JsonNode location) {
        return !OPEN.contains(visibility(location));
    }

    /** The visibility that the location states, or nothing but an empty text. */
    public static String visibility(JsonNode location) {
        return location.path(Profile.PROPERTY).path(VISIBILITY).asText("");
    }

    /** The location itself if it is not secret, else a copy without anything that could tell where it is. */
    public static ObjectNode strip(ObjectNode location) {
        return isSecret(location) ? forget(location) : location;
    }

    /** A copy without anything that could tell where it is, whatever the location itself says. */
    public static ObjectNode forget(ObjectNode location) {
        return keep(location, STAYS);
    }

    /** The same, and from then on the location says that it is secret. */
    public static ObjectNode hidden(ObjectNode location) {
        ObjectNode forgotten = forget(location);
        forgotten.withObject("/" + Profile.PROPERTY).put(VISIBILITY, "SECRET");
        return forgotten;
    }

    private static ObjectNode keep(ObjectNode object, Set<String> fields) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (fields.contains(field.getKey())) {
                JsonNode value = keepInside(field.getKey(), field.getValue());
                if (!value.isMissingNode()) {
                    kept.set(field.getKey(), value);
                }
            }
        }
        return kept;
    }

    private static JsonNode keepInside(String name, JsonNode value) {
        if (Profile.PROPERTY.equals(name)) {
            return value.isObject()
                    ? ((ObjectNode) value).deepCopy().retain(PROFILE_STAYS)
                    : JsonNodeFactory.instance.missingNode();
        }
        Set<String> fields = STAYS_INSIDE.get(name);
        if (fields == null) {
            return value.isContainerNode() ? JsonNodeFactory.instance.missingNode() : value;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> {
            if (element.isObject()) {
                list.add(keep((ObjectNode) element, fields));
            }
        });
        return list;
    }
}

package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * What a file that somebody takes out of the directory holds of a document: everything but what no file may hold.
 *
 * <p>Contacts for referrals and the names of verifiers never leave; contacts and phones with
 * {@code verweisnetz.public = false} are left out. A location is redacted by its visibility: PUBLIC stays whole,
 * ON_REQUEST loses address and coordinates, SECRET keeps only the fields that cannot tell where it is. What everybody may
 * read without asking is less: {@link PublicView}.
 */
public final class ExportView {
    private static final Set<String> INTERNAL = Set.of("referral_contact", "verified_by");
    private static final Set<String> PLACE = Set.of(
            "addresses", "latitude", "longitude", "transportation", "external_identifier", "external_identifier_type");
    // A list of what stays, since a document may carry fields this version does not know.
    private static final Set<String> STAYS_WHEN_SECRET = Set.of(
            "id", "location_type", "organization_id", "name", "languages", "phones", "contacts", Profile.PROPERTY);
    private static final Set<String> PROFILE_STAYS_WHEN_SECRET = Set.of("address_visibility", "kreis", "accessibility");

    private ExportView() {}

    /** A redacted copy; the document itself is left as it is. */
    public static ObjectNode of(ObjectNode document) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        JsonNode profile = document.path(Profile.PROPERTY);
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            if (isPublic(field.getKey(), document, profile)) {
                copy.set(field.getKey(), redact(field.getKey(), field.getValue(), isSecret(document)));
            }
        }
        return copy;
    }

    private static boolean isPublic(String field, ObjectNode document, JsonNode profile) {
        if (isSecret(document)) {
            return STAYS_WHEN_SECRET.contains(field);
        }
        boolean onRequest =
                "ON_REQUEST".equals(profile.path("address_visibility").asText());
        return !(onRequest && (PLACE.contains(field) || "metadata".equals(field)));
    }

    private static boolean isSecret(ObjectNode document) {
        JsonNode profile = document.path(Profile.PROPERTY);
        boolean location = document.has("location_type") || profile.has("address_visibility");
        if (!location || profile.isMissingNode()) {
            return false;
        }
        String visibility = profile.path("address_visibility").asText();
        return !"PUBLIC".equals(visibility) && !"ON_REQUEST".equals(visibility);
    }

    private static JsonNode redact(String name, JsonNode value, boolean secret) {
        if (value instanceof ObjectNode object) {
            return Profile.PROPERTY.equals(name) ? profile(object, secret) : of(object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : array) {
                if (!isHidden(element)) {
                    copy.add(redact("", element, secret));
                }
            }
            return copy;
        }
        return value;
    }

    private static ObjectNode profile(ObjectNode profile, boolean secret) {
        ObjectNode copy = profile.deepCopy();
        copy.remove(INTERNAL);
        return secret ? copy.retain(PROFILE_STAYS_WHEN_SECRET) : copy;
    }

    private static boolean isHidden(JsonNode element) {
        JsonNode flag = element.path(Profile.PROPERTY).path("public");
        return flag.isBoolean() && !flag.booleanValue();
    }
}

package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the public may see of an HSDS document, at whatever depth the document nests others.
 *
 * <p>Of the German fields only those of the published profile leave, so neither contacts for referrals nor the names of
 * verifiers do. A place is redacted by its visibility: PUBLIC stays whole, ON_REQUEST loses address and coordinates,
 * SECRET keeps only what cannot tell where it is; a visibility that is missing or unknown counts as SECRET. Contacts are
 * published as functions, named ones only where they say {@code public}; records of changes without names and values.
 */
public final class PublicView {
    /** Stands where HSDS requires a text that is not published. */
    public static final String WITHHELD = "–";

    private static final String METADATA = "metadata";
    private static final Set<String> PERSONAL = Set.of("assurer_email", "attention");
    private static final Set<String> INTERNAL = Set.of("referral_contact", "verified_by");
    private static final Set<String> PLACE = Set.of(
            "addresses",
            "latitude",
            "longitude",
            "transportation",
            "external_identifier",
            "external_identifier_type",
            METADATA);
    // Lists of what stays, since a document may carry fields this version does not know. No phone: a landline leads to
    // its address.
    private static final Set<String> STAYS_WHEN_SECRET =
            Set.of("id", "location_type", "organization_id", "languages", Profile.PROPERTY);
    private static final Set<String> PROFILE_STAYS_WHEN_SECRET = Set.of("address_visibility", "accessibility");
    private static final Set<String> OFFER_STAYS_WHEN_SECRET = Set.of(
            "id",
            "service_id",
            "location_id",
            "description",
            "service_areas",
            "contacts",
            "phones",
            "schedules",
            "attributes",
            "location",
            "service",
            Profile.PROPERTY);
    private static final Set<String> LANGUAGE = Set.of("id", "name", "code");
    private static final Set<String> FUNCTION = Set.of(
            "id",
            "organization_id",
            "service_id",
            "service_at_location_id",
            "location_id",
            "title",
            "department",
            Profile.PROPERTY);
    private static final Set<String> CHANGE =
            Set.of("id", "resource_id", "resource_type", "last_action_date", "last_action_type", "field_name");

    private final Set<String> withheldContacts = new HashSet<>();

    private PublicView() {}

    /** A redacted copy of a document that tells by its own fields what it is. */
    public static ObjectNode of(ObjectNode document) {
        return view(document, isPlace("", document));
    }

    /** A redacted copy; the document itself is left as it is. */
    public static ObjectNode of(EntityKind kind, ObjectNode document) {
        return view(document, kind == EntityKind.LOCATION);
    }

    private static ObjectNode view(ObjectNode document, boolean place) {
        PublicView view = new PublicView();
        document.findValues("contacts").forEach(view::withhold);
        return place ? view.place(document) : view.object(document);
    }

    /** A phone may stand beside the contact that it belongs to. */
    private void withhold(JsonNode contacts) {
        for (JsonNode contact : contacts) {
            if (!isWhole(contact) && contact.hasNonNull("id")) {
                withheldContacts.add(contact.get("id").asText());
            }
        }
    }

    private ObjectNode object(ObjectNode object) {
        boolean secret = object.path("location") instanceof ObjectNode location && SecretPlace.isSecret(location);
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!PERSONAL.contains(field.getKey()) && (!secret || OFFER_STAYS_WHEN_SECRET.contains(field.getKey()))) {
                copy.set(field.getKey(), value(field.getKey(), field.getValue()));
            }
        }
        return copy;
    }

    private JsonNode value(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            if (Profile.PROPERTY.equals(name)) {
                return profile(object);
            }
            return isPlace(name, object) ? place(object) : object(object);
        }
        return value instanceof ArrayNode array ? list(name, array) : value;
    }

    private ArrayNode list(String name, ArrayNode array) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : array) {
            JsonNode shown = element(name, element);
            if (!shown.isMissingNode()) {
                copy.add(shown);
            }
        }
        return copy;
    }

    private JsonNode element(String name, JsonNode element) {
        if (isHidden(element)
                || withheldContacts.contains(element.path("contact_id").asText())) {
            return JsonNodeFactory.instance.missingNode();
        }
        if (element instanceof ObjectNode object) {
            return switch (name) {
                case METADATA -> change(object);
                case "contacts" -> contact(object);
                case "locations" -> place(object);
                default -> value("", object);
            };
        }
        return value("", element);
    }

    private ObjectNode place(ObjectNode place) {
        if (SecretPlace.isSecret(place)) {
            return secret(place);
        }
        ObjectNode open = place;
        if (!"PUBLIC".equals(SecretPlace.visibility(place))) {
            open = place.deepCopy().remove(PLACE);
        }
        return object(open);
    }

    private ObjectNode secret(ObjectNode place) {
        ObjectNode kept = place.deepCopy().retain(STAYS_WHEN_SECRET);
        kept.properties()
                .removeIf(field -> field.getValue().isContainerNode()
                        && !Set.of("languages", Profile.PROPERTY).contains(field.getKey()));
        if (kept.path("languages") instanceof ArrayNode languages) {
            languages.forEach(language -> {
                if (language instanceof ObjectNode object) {
                    object.retain(LANGUAGE);
                }
            });
        }
        if (kept.path(Profile.PROPERTY) instanceof ObjectNode profile) {
            profile.retain(PROFILE_STAYS_WHEN_SECRET);
        }
        return kept;
    }

    /** Values of the past are not published: they may be those of a person, or of a place that is hidden by now. */
    private static ObjectNode change(ObjectNode change) {
        return change.deepCopy()
                .retain(CHANGE)
                .put("previous_value", WITHHELD)
                .put("replacement_value", WITHHELD)
                .put("updated_by", WITHHELD);
    }

    /** Nobody is named without having agreed to it: what is left of a named contact is the function. */
    private JsonNode contact(ObjectNode contact) {
        if (isWhole(contact)) {
            return object(contact);
        }
        ObjectNode function = contact.deepCopy().retain(FUNCTION);
        return function.has("title") || function.has("department")
                ? object(function)
                : JsonNodeFactory.instance.missingNode();
    }

    private static boolean isWhole(JsonNode contact) {
        JsonNode flag = contact.path(Profile.PROPERTY).path("public");
        return flag.isBoolean() ? flag.booleanValue() : !contact.hasNonNull("name");
    }

    private static ObjectNode profile(ObjectNode profile) {
        ObjectNode copy = profile.deepCopy().retain(HsdsProfile.fields());
        forget(copy);
        return copy;
    }

    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(INTERNAL);
        }
        node.forEach(PublicView::forget);
    }

    private static boolean isPlace(String name, ObjectNode object) {
        return name.equals("location")
                || object.has("location_type")
                || object.path(Profile.PROPERTY).has("address_visibility");
    }

    private static boolean isHidden(JsonNode element) {
        JsonNode flag = element.path(Profile.PROPERTY).path("public");
        return flag.isBoolean() && !flag.booleanValue();
    }
}

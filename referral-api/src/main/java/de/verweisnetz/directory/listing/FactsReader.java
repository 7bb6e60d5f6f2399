package de.verweisnetz.directory.listing;

import static de.verweisnetz.directory.listing.OfferDocuments.german;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads what counsellors may see of an offer out of its documents.
 *
 * <p>A list of what goes in, so that a field this version does not know stays out. The street and the coordinates of a
 * hidden place are dropped here, before anything else sees the offer.
 */
public final class FactsReader {
    private static final List<String> OF_OFFER = List.of(
            "languages",
            "hours",
            "channels",
            "area",
            "capacity",
            "answer_time_working_days",
            "closed_until",
            "verified_on",
            "valid_until",
            "booking_url",
            "client_contact",
            "documents");
    private static final List<String> OF_SERVICE =
            List.of("centre_type", "programme", "topics", "target_group", "cost", "residence_required");
    private static final String ACTIVE = "active";
    private static final ObjectReader FACTS =
            Json.MAPPER.readerFor(OfferFacts.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private FactsReader() {}

    /**
     * @throws UnreadableOffer if a field has another type than the profile says
     */
    public static OfferFacts read(OfferDocuments documents) {
        try {
            return FACTS.readValue(tree(documents));
        } catch (JsonMappingException e) {
            var path = e.getPath().stream()
                    .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                    .collect(Collectors.joining("/"));
            throw new UnreadableOffer(path);
        } catch (IOException e) {
            throw new UnreadableOffer("");
        }
    }

    private static ObjectNode tree(OfferDocuments documents) {
        var offer = german(documents.offer());
        var facts = JsonNodeFactory.instance.objectNode();
        facts.set("id", documents.offer().get("id"));
        facts.set("name", documents.service().get("name"));
        copy(List.of("description"), documents.service(), facts);
        copy(List.of("description"), documents.offer(), facts);
        copy(OF_SERVICE, german(documents.service()), facts);
        copy(OF_OFFER, offer, facts);
        copy(List.of("accessibility"), german(documents.location()), facts);
        facts.set("organization", organization(documents.organization()));
        facts.putObject("service")
                .setAll((ObjectNode) documents.service().deepCopy().retain("id", "name"));
        facts.set("address", address(documents.location()));
        facts.put("fallback", offer.path("fallback").asBoolean(false));
        facts.put("announced_by_default", offer.path("announced_by_default").asBoolean(true));
        if (ACTIVE.equals(documents.service().path("status").asText())) {
            copy(List.of("accepts_referrals"), offer, facts);
        }
        return facts;
    }

    private static ObjectNode organization(ObjectNode document) {
        var organization = document.deepCopy().retain("id", "name");
        copy(List.of("carrier"), german(document), organization);
        return organization;
    }

    private static ObjectNode address(ObjectNode location) {
        var stated = german(location).path("address_visibility").asText();
        // What nobody declared open is secret.
        var visibility = List.of("PUBLIC", "ON_REQUEST").contains(stated) ? stated : "SECRET";
        var address = JsonNodeFactory.instance.objectNode().put("visibility", visibility);
        if (!visibility.equals("SECRET")) {
            var first = location.path("addresses").path(0);
            rename(first, "postal_code", address, "postcode");
            rename(first, "city", address, "city");
            if (visibility.equals("PUBLIC")) {
                rename(first, "address_1", address, "street");
                copy(List.of("latitude", "longitude"), location, address);
            }
        }
        return address;
    }

    private static void copy(List<String> fields, JsonNode from, ObjectNode to) {
        fields.forEach(field -> rename(from, field, to, field));
    }

    private static void rename(JsonNode from, String field, ObjectNode to, String name) {
        if (from.hasNonNull(field)) {
            to.set(name, from.get(field));
        }
    }
}

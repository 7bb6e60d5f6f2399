package de.verweisnetz.directory.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.OfferDocuments;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Collects what counsellors may see of an offer: the German profile first, standard HSDS where the profile is silent.
 *
 * <p>A list of what goes in, so that a field this version does not know stays out. The street and the coordinates of a
 * hidden place are dropped here, before anything else sees the offer.
 */
final class FactsTree {
    private static final List<String> OF_OFFER = List.of(
            "languages",
            "hours",
            "phone_hours",
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

    private final OfferDocuments documents;
    private final ObjectNode facts = JsonNodeFactory.instance.objectNode();

    private FactsTree(OfferDocuments documents) {
        this.documents = documents;
    }

    static ObjectNode of(OfferDocuments documents) {
        var tree = new FactsTree(documents);
        tree.collect();
        WellFormed.only(tree.facts);
        return tree.facts;
    }

    private void collect() {
        var offer = german(documents.offer());
        facts.set("id", documents.offer().get("id"));
        facts.set("name", documents.service().get("name"));
        copy(List.of("description"), documents.service(), facts);
        copy(List.of("description"), documents.offer(), facts);
        new StandardFields(documents).writeTo(facts);
        copy(OF_SERVICE, german(documents.service()), facts);
        copy(OF_OFFER, offer, facts);
        copy(List.of("accessibility"), german(documents.location()), facts);
        facts.set("organization", organization(documents.organization()));
        facts.putObject("service")
                .setAll((ObjectNode) documents.service().deepCopy().retain("id", "name"));
        facts.set("address", address(documents.location()));
        if (facts.path("client_contact") instanceof ObjectNode contact) {
            ReachableNumbers.mark(contact);
        }
        if (facts.at("/address/visibility").asText().equals("SECRET")) {
            facts.replace("area", landsOnly(facts.path("area")));
        }
        facts.put("fallback", offer.path("fallback").asBoolean(false));
        facts.put("announced_by_default", offer.path("announced_by_default").asBoolean(true));
        if (ACTIVE.equals(documents.service().path("status").asText())) {
            copy(List.of("accepts_referrals"), offer, facts);
        }
    }

    private static ObjectNode organization(ObjectNode document) {
        var organization = document.deepCopy().retain("id", "name");
        copy(List.of("carrier"), german(document), organization);
        return organization;
    }

    private static ObjectNode address(ObjectNode location) {
        var visibility = SecretPlace.isSecret(location) ? "SECRET" : SecretPlace.visibility(location);
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

    /** The Kreis that a secret place is responsible for would often tell where it is. */
    private static ArrayNode landsOnly(JsonNode area) {
        var lands = new LinkedHashSet<String>();
        area.forEach(each -> lands.add(each.asText().replaceFirst("^(\\d{2})\\d+$", "$1")));
        var list = JsonNodeFactory.instance.arrayNode();
        lands.forEach(list::add);
        return list;
    }

    private static JsonNode german(ObjectNode document) {
        return document.path(Profile.PROPERTY);
    }

    private static void copy(List<String> fields, JsonNode from, ObjectNode to) {
        fields.forEach(field -> rename(from, field, to, field));
    }

    private static void rename(JsonNode from, String field, ObjectNode to, String name) {
        if (from.hasNonNull(field)) {
            // A copy: what is derived further on must not find its way into the document.
            to.set(name, from.get(field).deepCopy());
        }
    }
}
